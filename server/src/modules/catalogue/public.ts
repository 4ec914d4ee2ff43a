/** The only door to the catalogue for other modules. */
export { CatalogueModule } from './catalogue.module';
export { presentFarmerListing } from './catalogue.presenter';
export { medianListingSeconds } from './domain/listing-seconds';
export type { NewHousehold } from './household.repository';
export type { HouseholdBrief, ListingBrief } from './domain/listing';
export { type BuyerFigures, BuyerFiguresPort } from './garden-facts';
export { Households, Listings } from './listings';
export type { DoorTime } from './domain/route-cutoff';
export { RouteCutoffs } from './route-cutoffs';
export { Stock } from './stock';
export type { StockItem } from './stock.repository';
