import { type Actor, type FamilyOptions, type MoveVerdictView, type OrganiserTrips, type TripBoard, visitRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { SeatFamilies } from './seat-families.use-case';
import { TripBoardQueries } from './trip-board.queries';
import { FamilyOptionsInput, MoveFamilyInput, PairingTripsInput, TripInput } from './visits.dto';

/** The organiser's trips, and who sits where. */
@Controller()
export class TripBoardsController {
  constructor(
    private readonly boards: TripBoardQueries,
    private readonly seating: SeatFamilies,
  ) {}

  @Endpoint(visitRoutes.organiserTrips)
  @Allow('trip:manage')
  organiserTrips(@CurrentActor() actor: Actor, @Input() { pairingId }: PairingTripsInput): Promise<OrganiserTrips> {
    return this.boards.list(actor, pairingId);
  }

  @Endpoint(visitRoutes.tripBoard)
  @Allow('trip:manage')
  tripBoard(@CurrentActor() actor: Actor, @Input() { tripId }: TripInput): Promise<TripBoard> {
    return this.boards.board(actor, tripId);
  }

  @Endpoint(visitRoutes.seatFamilies)
  @Allow('trip:manage')
  seatFamilies(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { tripId }: TripInput): Promise<TripBoard> {
    return this.seating.fill(actor, request, tripId);
  }

  @Endpoint(visitRoutes.seatingProgress)
  @Allow('trip:manage')
  seatingProgress(@CurrentActor() actor: Actor, @Input() { tripId }: TripInput): Promise<{ percent: number | null }> {
    return this.seating.progress(actor, tripId);
  }

  @Endpoint(visitRoutes.familyOptions)
  @Allow('trip:manage')
  familyOptions(@CurrentActor() actor: Actor, @Input() { tripId, bookingId }: FamilyOptionsInput): Promise<FamilyOptions> {
    return this.seating.options(actor, tripId, bookingId);
  }

  @Endpoint(visitRoutes.moveFamily)
  @Allow('trip:manage')
  moveFamily(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: MoveFamilyInput): Promise<MoveVerdictView> {
    return this.seating.move(actor, request, wish);
  }
}
