import { type Actor, type PaymentParameters, type TripBookingPage, type TripPage, type TripParty, type TripsPage, visitRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input, NoInput } from '../../platform';
import { BookTrip } from './book-trip.use-case';
import { CancelBooking } from './cancel-booking.use-case';
import { ChangeParty } from './change-party.use-case';
import { PayTrip } from './pay-trip.use-case';
import { TripQueries } from './trip.queries';
import { BookingInput, BookTripInput, CancelBookingInput, ChangePartyInput, GuardianConsentInput, TripInput } from './visits.dto';

/** What residents do with trips. */
@Controller()
export class TripsController {
  constructor(
    private readonly queries: TripQueries,
    private readonly booking: BookTrip,
    private readonly paying: PayTrip,
    private readonly cancelling: CancelBooking,
    private readonly changing: ChangeParty,
  ) {}

  @Endpoint(visitRoutes.trips)
  @Allow('trip:book')
  trips(@CurrentActor() actor: Actor, @Input() _: NoInput): Promise<TripsPage> {
    return this.queries.list(actor);
  }

  @Endpoint(visitRoutes.trip)
  @Allow('trip:book')
  trip(@CurrentActor() actor: Actor, @Input() { tripId }: TripInput): Promise<TripPage> {
    return this.queries.trip(actor, tripId);
  }

  @Endpoint(visitRoutes.consentAsGuardian)
  @Allow('trip:book')
  consentAsGuardian(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() consent: GuardianConsentInput): Promise<{ consentId: string }> {
    return this.booking.consent(actor, request, consent);
  }

  @Endpoint(visitRoutes.bookTrip)
  @Allow('trip:book')
  bookTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: BookTripInput): Promise<TripBookingPage> {
    return this.booking.execute(actor, request, wish);
  }

  @Endpoint(visitRoutes.tripBooking)
  @Allow('trip:book')
  tripBooking(@CurrentActor() actor: Actor, @Input() { bookingId }: BookingInput): Promise<TripBookingPage> {
    return this.queries.booking(actor, bookingId);
  }

  @Endpoint(visitRoutes.payTrip)
  @Allow('trip:book')
  payTrip(@CurrentActor() actor: Actor, @Input() { bookingId }: BookingInput): Promise<PaymentParameters> {
    return this.paying.pay(actor, bookingId);
  }

  @Endpoint(visitRoutes.checkTripPayment)
  @Allow('trip:book')
  checkTripPayment(@CurrentActor() actor: Actor, @Input() { bookingId }: BookingInput): Promise<TripBookingPage> {
    return this.paying.check(actor, bookingId);
  }

  @Endpoint(visitRoutes.acceptOffer)
  @Allow('trip:book')
  acceptOffer(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { bookingId }: BookingInput): Promise<TripBookingPage> {
    return this.paying.accept(actor, request, bookingId);
  }

  @Endpoint(visitRoutes.cancelTripBooking)
  @Allow('trip:book')
  cancelTripBooking(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CancelBookingInput): Promise<TripBookingPage> {
    return this.cancelling.execute(actor, request, wish);
  }

  @Endpoint(visitRoutes.tripParty)
  @Allow('trip:book')
  tripParty(@CurrentActor() actor: Actor, @Input() { bookingId }: BookingInput): Promise<TripParty> {
    return this.queries.party(actor, bookingId);
  }

  @Endpoint(visitRoutes.changeTripParty)
  @Allow('trip:book')
  changeTripParty(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: ChangePartyInput): Promise<TripBookingPage> {
    return this.changing.execute(actor, request, wish);
  }
}
