import { type Actor, type CheckedIn, type HostDayPage, tripDayRoutes, type TripNames, type TripRoster } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, type FileAnswer, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { CheckInFamily } from './check-in.use-case';
import { FinishTrip } from './finish-trip.use-case';
import { HostDayQueries } from './host-day.queries';
import { MinorsAudit } from './minors-audit';
import { TripNamesOfLeader } from './trip-names.use-case';
import { TripRosterQueries } from './trip-roster.queries';
import { CheckInInput, HostDayInput, InsuranceSheetInput, InsurePeopleInput, MinorsAuditInput, SettleTripInput, TripInput } from './visits.dto';

/** The day of the trip: who comes, who is there, who is insured, what it cost. */
@Controller()
export class TripDayController {
  constructor(
    private readonly rosters: TripRosterQueries,
    private readonly checkingIn: CheckInFamily,
    private readonly names: TripNamesOfLeader,
    private readonly finishing: FinishTrip,
    private readonly minors: MinorsAudit,
    private readonly hostDays: HostDayQueries,
  ) {}

  @Endpoint(tripDayRoutes.tripRoster)
  @Allow('trip:manage')
  tripRoster(@CurrentActor() actor: Actor, @Input() { tripId }: TripInput): Promise<TripRoster> {
    return this.rosters.roster(actor, tripId);
  }

  @Endpoint(tripDayRoutes.checkIn)
  @Allow('trip:manage')
  checkIn(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CheckInInput): Promise<CheckedIn> {
    return this.checkingIn.execute(actor, request, wish);
  }

  @Endpoint(tripDayRoutes.tripNames)
  @Allow('trip:manage')
  tripNames(@CurrentActor() actor: Actor, @Input() { tripId }: TripInput): Promise<TripNames> {
    return this.names.view(actor, tripId);
  }

  @Endpoint(tripDayRoutes.insuranceSheet)
  @Allow('trip:manage')
  insuranceSheet(@CurrentActor() actor: Actor, @Input() { tripId, format }: InsuranceSheetInput): Promise<FileAnswer> {
    return this.names.sheet(actor, tripId, format);
  }

  @Endpoint(tripDayRoutes.insurePeople)
  @Allow('trip:manage')
  insurePeople(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: InsurePeopleInput): Promise<TripRoster> {
    return this.names.insure(actor, request, wish);
  }

  @Endpoint(tripDayRoutes.confirmTrip)
  @Allow('trip:manage')
  confirmTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { tripId }: TripInput): Promise<TripRoster> {
    return this.finishing.confirm(actor, request, tripId);
  }

  @Endpoint(tripDayRoutes.settleTrip)
  @Allow('trip:manage')
  settleTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SettleTripInput): Promise<TripRoster> {
    return this.finishing.settle(actor, request, wish);
  }

  @Endpoint(tripDayRoutes.minorsAudit)
  @Allow('trip:manage')
  minorsAudit(@CurrentActor() actor: Actor, @Input() wish: MinorsAuditInput): Promise<FileAnswer> {
    return this.minors.file(actor, wish);
  }

  @Endpoint(tripDayRoutes.hostDay)
  @Allow('trip:host')
  hostDay(@CurrentActor() actor: Actor, @Input() { householdId }: HostDayInput): Promise<HostDayPage> {
    return this.hostDays.page(actor, householdId);
  }
}
