import { type Actor, type HostDayPage, type TripBookingPage, tripExtraRoutes, type TripExtrasPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { OfferExtras } from './offer-extras.use-case';
import { OrderExtras } from './order-extras.use-case';
import { CancelExtraInput, ExtraLineInput, OrderExtraInput, SaveExtraInput } from './extras.dto';
import { TripInput } from './visits.dto';

/** 采摘和特产, as the organiser offers, families order and households hand over. */
@Controller()
export class TripExtrasController {
  constructor(
    private readonly offering: OfferExtras,
    private readonly ordering: OrderExtras,
  ) {}

  @Endpoint(tripExtraRoutes.tripExtras)
  @Allow('trip:manage')
  tripExtras(@CurrentActor() actor: Actor, @Input() { tripId }: TripInput): Promise<TripExtrasPage> {
    return this.offering.page(actor, tripId);
  }

  @Endpoint(tripExtraRoutes.saveExtra)
  @Allow('trip:manage')
  saveExtra(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SaveExtraInput): Promise<TripExtrasPage> {
    return this.offering.save(actor, request, wish);
  }

  @Endpoint(tripExtraRoutes.orderExtra)
  @Allow('trip:book')
  orderExtra(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: OrderExtraInput): Promise<TripBookingPage> {
    return this.ordering.order(actor, request, wish);
  }

  @Endpoint(tripExtraRoutes.cancelExtra)
  @Allow('trip:book')
  cancelExtra(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CancelExtraInput): Promise<TripBookingPage> {
    return this.ordering.cancel(actor, request, wish);
  }

  @Endpoint(tripExtraRoutes.handExtra)
  @Allow('trip:host')
  handExtra(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { lineId }: ExtraLineInput): Promise<HostDayPage> {
    return this.ordering.hand(actor, request, lineId);
  }
}
