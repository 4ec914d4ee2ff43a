import { Module } from '@nestjs/common';
import { OrderCycleModule } from '../order-cycle/public';
import { PairingModule } from '../pairing/public';
import './catalogue.entities';
import './cutoff-rule.entities';
import './favourite.entities';
import './guide-price.entities';
import './opening-reminder.entities';
import './route-cutoff.entities';
import { IdentityModule } from '../identity/public';
import { NoticesModule } from '../notifications/public';
import { TellFavourers } from './favourite-listed.job';
import { FavouriteRepository } from './favourite.repository';
import { FavouritesController } from './favourites.controller';
import { FavouriteQueries } from './favourites.queries';
import { SetFavourite } from './set-favourite.use-case';
import { CutoffRuleRepository } from './cutoff-rule.repository';
import { CutoffsController } from './cutoffs.controller';
import { CutoffQueries } from './cutoffs.queries';
import { FarmerController } from './farmer.controller';
import { FarmerQueries } from './farmer.queries';
import { BuyerFiguresPort } from './garden-facts';
import { GuidePriceRepository } from './guide-price.repository';
import { HouseholdDesk } from './household-desk';
import { HouseholdDeskController } from './household-desk.controller';
import { HouseholdRepository } from './household.repository';
import { KeepCrops } from './keep-crops.use-case';
import { ListingRepository } from './listing.repository';
import { Households, Listings } from './listings';
import { OpeningReminderRepository } from './opening-reminder.repository';
import { OpeningReminders } from './opening-reminders';
import { ListingDays, PublishListing } from './publish-listing.use-case';
import { RemindersController } from './reminders.controller';
import { ResidentController } from './resident.controller';
import { ResidentPageCache } from './resident-page-cache';
import { ResidentQueries, ResidentStores } from './resident.queries';
import { RouteCutoffRepository } from './route-cutoff.repository';
import { RouteCutoffs } from './route-cutoffs';
import { SaleUnitRepository } from './sale-unit.repository';
import { Stock } from './stock';
import { SellOut } from './sell-out.use-case';
import { SetCutoff } from './set-cutoff.use-case';
import { StockRepository } from './stock.repository';
import { TellOpening } from './tell-opening.job';
import { VillageCropsController } from './village-crops.controller';
import { VillageCropQueries } from './village-crops.queries';
import { WithdrawListing } from './withdraw-listing.use-case';

@Module({
  imports: [IdentityModule, NoticesModule, PairingModule, OrderCycleModule],
  controllers: [ResidentController, FarmerController, CutoffsController, FavouritesController, RemindersController, VillageCropsController, HouseholdDeskController],
  providers: [
    HouseholdRepository, ListingRepository, SaleUnitRepository, StockRepository, ResidentPageCache, ResidentStores, BuyerFiguresPort,
    FavouriteRepository, FavouriteQueries, SetFavourite, TellFavourers, CutoffRuleRepository, CutoffQueries, SetCutoff, RouteCutoffRepository, RouteCutoffs, Households, Listings, Stock, ListingDays, PublishListing, WithdrawListing, SellOut, ResidentQueries, FarmerQueries,
    OpeningReminderRepository, OpeningReminders, TellOpening, GuidePriceRepository, KeepCrops, VillageCropQueries, HouseholdDesk,
  ],
  exports: [Households, Listings, RouteCutoffs, Stock, BuyerFiguresPort],
})
export class CatalogueModule {}
