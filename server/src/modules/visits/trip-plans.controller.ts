import { type Actor, type TripBoard, type TripForm, visitRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, type FileAnswer, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { CallOffTrip } from './call-off-trip.use-case';
import { EditTrip } from './edit-trip.use-case';
import { MoveTrip } from './move-trip.use-case';
import { OrganiseTrip } from './organise-trip.use-case';
import { TripFormQueries } from './trip-form.queries';
import { TripPoster } from './trip-poster';
import { CallOffTripInput, CreateTripInput, EditTripInput, TripFormInput, TripInput } from './visits.dto';

/** A trip from its form to its end: made, changed, published, moved, called off. */
@Controller()
export class TripPlansController {
  constructor(
    private readonly forms: TripFormQueries,
    private readonly organising: OrganiseTrip,
    private readonly editing: EditTrip,
    private readonly moving: MoveTrip,
    private readonly callingOff: CallOffTrip,
    private readonly posters: TripPoster,
  ) {}

  @Endpoint(visitRoutes.tripForm)
  @Allow('trip:manage')
  tripForm(@CurrentActor() actor: Actor, @Input() { pairingId, tripId }: TripFormInput): Promise<TripForm> {
    return this.forms.form(actor, pairingId, tripId);
  }

  @Endpoint(visitRoutes.createTrip)
  @Allow('trip:manage')
  createTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CreateTripInput): Promise<TripBoard> {
    return this.organising.create(actor, request, wish);
  }

  @Endpoint(visitRoutes.editTrip)
  @Allow('trip:manage')
  editTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: EditTripInput): Promise<TripBoard> {
    return this.editing.execute(actor, request, wish);
  }

  @Endpoint(visitRoutes.publishTrip)
  @Allow('trip:manage')
  publishTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { tripId }: TripInput): Promise<TripBoard> {
    return this.organising.publish(actor, request, tripId);
  }

  @Endpoint(visitRoutes.moveTrip)
  @Allow('trip:manage')
  moveTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CallOffTripInput): Promise<TripBoard> {
    return this.moving.execute(actor, request, wish);
  }

  @Endpoint(visitRoutes.callOffTrip)
  @Allow('trip:manage')
  callOffTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CallOffTripInput): Promise<TripBoard> {
    return this.callingOff.execute(actor, request, wish);
  }

  @Endpoint(visitRoutes.tripPoster)
  @Allow('trip:manage')
  tripPoster(@CurrentActor() actor: Actor, @Input() { tripId }: TripInput): Promise<FileAnswer> {
    return this.posters.file(actor, tripId);
  }
}
