import { type Actor, tripDayRoutes, type TripPeoplePage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { TripPeople } from './trip-people.use-case';
import { BookingInput, NameTripPeopleInput } from './visits.dto';

/** Who comes, said by the family. */
@Controller()
export class TripPeopleController {
  constructor(private readonly people: TripPeople) {}

  @Endpoint(tripDayRoutes.tripPeople)
  @Allow('trip:book')
  tripPeople(@CurrentActor() actor: Actor, @Input() { bookingId }: BookingInput): Promise<TripPeoplePage> {
    return this.people.page(actor, bookingId);
  }

  @Endpoint(tripDayRoutes.nameTripPeople)
  @Allow('trip:book')
  nameTripPeople(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: NameTripPeopleInput): Promise<TripPeoplePage> {
    return this.people.name(actor, request, wish);
  }
}
