import { type Actor, serviceDayRoutes, type ServiceDaysPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { ChangeCalendar } from './change-calendar.use-case';
import { ServiceDayQueries } from './service-day.queries';
import { CallOffDayInput, CloseDaysInput, OperatorInput, ReopenDayInput, SetWeekdaysInput } from './service-days.dto';

@Controller()
export class ServiceDaysController {
  constructor(
    private readonly queries: ServiceDayQueries,
    private readonly changing: ChangeCalendar,
  ) {}

  @Allow('service-day:change')
  @Endpoint(serviceDayRoutes.serviceDays)
  serviceDays(@CurrentActor() actor: Actor, @Input() { operatorId }: OperatorInput): Promise<ServiceDaysPage> {
    return this.queries.ofOperator(actor, operatorId);
  }

  @Allow('service-day:change')
  @Endpoint(serviceDayRoutes.setWeekdays)
  setWeekdays(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetWeekdaysInput): Promise<ServiceDaysPage> {
    return this.changing.setWeekdays(actor, request, wish);
  }

  @Allow('service-day:change')
  @Endpoint(serviceDayRoutes.closeDays)
  closeDays(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CloseDaysInput): Promise<ServiceDaysPage> {
    return this.changing.close(actor, request, wish);
  }

  @Allow('service-day:change')
  @Endpoint(serviceDayRoutes.reopenDay)
  reopenDay(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ReopenDayInput): Promise<ServiceDaysPage> {
    return this.changing.reopen(actor, request, wish);
  }

  @Allow('service-day:change')
  @Endpoint(serviceDayRoutes.callOffDay)
  callOffDay(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CallOffDayInput): Promise<ServiceDaysPage> {
    return this.changing.callOff(actor, request, wish);
  }
}
