import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { IdentityModule } from '../identity/public';
import { NoticesModule } from '../notifications/public';
import { PairingModule } from '../pairing/public';
import { PaymentsModule } from '../payments/public';
import { BookTrip } from './book-trip.use-case';
import { EndHold, EndOffer, EraseFamilies } from './booking-jobs';
import { BookingRepository } from './booking.repository';
import { CallOffTrip } from './call-off-trip.use-case';
import { ChangeParty } from './change-party.use-case';
import { EditTrip } from './edit-trip.use-case';
import { MoveTrip } from './move-trip.use-case';
import { TripFormQueries } from './trip-form.queries';
import { TripPlansController } from './trip-plans.controller';
import { TripPoster } from './trip-poster';
import { CancelBooking } from './cancel-booking.use-case';
import { EndBookings } from './end-bookings';
import { HostRepository } from './host.repository';
import { OrganiseTrip } from './organise-trip.use-case';
import { PayTrip } from './pay-trip.use-case';
import { SeatFamilies } from './seat-families.use-case';
import { TripBoardQueries } from './trip-board.queries';
import { TripBoardsController } from './trip-boards.controller';
import { TripPaymentOutcomes } from './trip-payment-outcomes';
import { TripPlaces } from './trip-places';
import { TripProblems } from './trip-problems';
import { TripFigures } from './trip-figures';
import { TripQueries } from './trip.queries';
import { TripRepository } from './trip.repository';
import { TripsController } from './trips.controller';
import './visits.entities';

const repositories = [TripRepository, BookingRepository, HostRepository];
const reads = [TripQueries, TripBoardQueries, TripFormQueries, TripProblems, TripPoster];
const writes = [BookTrip, PayTrip, ChangeParty, CancelBooking, EndBookings, TripPlaces, OrganiseTrip, EditTrip, MoveTrip, CallOffTrip, SeatFamilies, TripPaymentOutcomes];
const jobs = [EndHold, EndOffer, EraseFamilies];

@Module({
  imports: [IdentityModule, NoticesModule, PairingModule, CatalogueModule, PaymentsModule],
  controllers: [TripsController, TripPlansController, TripBoardsController],
  providers: [...repositories, ...reads, ...writes, ...jobs, TripFigures],
  exports: [TripFigures],
})
export class VisitsModule {}
