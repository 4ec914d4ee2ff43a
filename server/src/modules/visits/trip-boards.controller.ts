import { type Actor, type MoveVerdictView, type OrganiserTrips, type TripBoard, visitRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { CallOffTrip } from './call-off-trip.use-case';
import { OrganiseTrip } from './organise-trip.use-case';
import { SeatFamilies } from './seat-families.use-case';
import { TripBoardQueries } from './trip-board.queries';
import { CallOffTripInput, CreateTripInput, MoveFamilyInput, PairingTripsInput, TripInput } from './visits.dto';

/** What the organiser does with trips. */
@Controller()
export class TripBoardsController {
  constructor(
    private readonly boards: TripBoardQueries,
    private readonly organising: OrganiseTrip,
    private readonly callingOff: CallOffTrip,
    private readonly seating: SeatFamilies,
  ) {}

  @Endpoint(visitRoutes.organiserTrips)
  @Allow('trip:manage')
  organiserTrips(@CurrentActor() actor: Actor, @Input() { pairingId }: PairingTripsInput): Promise<OrganiserTrips> {
    return this.boards.list(actor, pairingId);
  }

  @Endpoint(visitRoutes.createTrip)
  @Allow('trip:manage')
  createTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CreateTripInput): Promise<TripBoard> {
    return this.organising.create(actor, request, wish);
  }

  @Endpoint(visitRoutes.tripBoard)
  @Allow('trip:manage')
  tripBoard(@CurrentActor() actor: Actor, @Input() { tripId }: TripInput): Promise<TripBoard> {
    return this.boards.board(actor, tripId);
  }

  @Endpoint(visitRoutes.publishTrip)
  @Allow('trip:manage')
  publishTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { tripId }: TripInput): Promise<TripBoard> {
    return this.organising.publish(actor, request, tripId);
  }

  @Endpoint(visitRoutes.callOffTrip)
  @Allow('trip:manage')
  callOffTrip(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: CallOffTripInput): Promise<TripBoard> {
    return this.callingOff.execute(actor, request, wish);
  }

  @Endpoint(visitRoutes.seatFamilies)
  @Allow('trip:manage')
  seatFamilies(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { tripId }: TripInput): Promise<TripBoard> {
    return this.seating.fill(actor, request, tripId);
  }

  @Endpoint(visitRoutes.moveFamily)
  @Allow('trip:manage')
  moveFamily(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: MoveFamilyInput): Promise<MoveVerdictView> {
    return this.seating.move(actor, request, wish);
  }
}
