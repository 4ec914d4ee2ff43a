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
import { CheckInFamily } from './check-in.use-case';
import { CheckInRepository } from './check-in.repository';
import { FinishTrip } from './finish-trip.use-case';
import { HostDayQueries } from './host-day.queries';
import { MinorsAudit } from './minors-audit';
import { PeopleRepository } from './people.repository';
import { TripDayController } from './trip-day.controller';
import { TripNamesOfLeader } from './trip-names.use-case';
import { TripPeople } from './trip-people.use-case';
import { TripPeopleController } from './trip-people.controller';
import { TripRosterQueries } from './trip-roster.queries';
import { SettlementModule } from '../settlement/public';
import { CancelBooking } from './cancel-booking.use-case';
import { EndBookings } from './end-bookings';
import { HostRepository } from './host.repository';
import { OrganiseTrip } from './organise-trip.use-case';
import { LostTables } from './lost-tables';
import { PlaquesModule } from '../plaques/public';
import { TripPlanner } from './planner/trip-planner';
import { PayTrip } from './pay-trip.use-case';
import { SeatFamilies } from './seat-families.use-case';
import { TripBoardQueries } from './trip-board.queries';
import { TripBoardsController } from './trip-boards.controller';
import { TripPaymentOutcomes } from './trip-payment-outcomes';
import { TripPlaces } from './trip-places';
import { TripProblems } from './trip-problems';
import { ExtraOrders } from './extra-orders';
import { ExtraRepository } from './extra.repository';
import { OfferExtras } from './offer-extras.use-case';
import { OrderExtras } from './order-extras.use-case';
import { TripExtrasController } from './trip-extras.controller';
import { TripFigures } from './trip-figures';
import { TripPromises } from './trip-promises';
import { TripQueries } from './trip.queries';
import { TripTables } from './trip-tables';
import { TripRepository } from './trip.repository';
import { TripsController } from './trips.controller';
import { PhotosModule } from '../photos/public';
import './after/after.entities';
import { HideTripRating } from './after/hide-trip-rating.use-case';
import { RateTrip } from './after/rate-trip.use-case';
import { TellLowStars } from './after/tell-low-stars';
import { TripAfterController } from './after/trip-after.controller';
import { TripAfterFacts } from './after/trip-after-facts';
import { TripAfterQueries } from './after/trip-after.queries';
import { TripCostRepository } from './after/trip-cost.repository';
import { TripPhotos } from './after/trip-photos.use-case';
import { TripRatingRepository } from './after/trip-rating.repository';
import './visits.entities';

const repositories = [TripRepository, BookingRepository, HostRepository, PeopleRepository, CheckInRepository, ExtraRepository, TripRatingRepository, TripCostRepository];
const reads = [TripQueries, TripBoardQueries, TripFormQueries, TripProblems, TripPoster, TripRosterQueries, HostDayQueries, MinorsAudit];
const writes = [BookTrip, PayTrip, ChangeParty, CancelBooking, EndBookings, TripPlaces, TripPromises, TripTables, OrganiseTrip, EditTrip, MoveTrip, CallOffTrip, SeatFamilies, TripPaymentOutcomes, TripPeople, CheckInFamily, TripNamesOfLeader, FinishTrip, TripPlanner, LostTables, ExtraOrders, OrderExtras, OfferExtras];
const after = [TripAfterFacts, TripAfterQueries, RateTrip, TellLowStars, HideTripRating, TripPhotos];
const jobs = [EndHold, EndOffer, EraseFamilies];

@Module({
  imports: [IdentityModule, NoticesModule, PairingModule, CatalogueModule, PaymentsModule, SettlementModule, PlaquesModule, PhotosModule],
  controllers: [TripsController, TripPlansController, TripBoardsController, TripPeopleController, TripDayController, TripExtrasController, TripAfterController],
  providers: [...repositories, ...reads, ...writes, ...after, ...jobs, TripFigures],
  exports: [TripFigures],
})
export class VisitsModule {}
