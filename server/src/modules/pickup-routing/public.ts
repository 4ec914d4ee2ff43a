/** The only door to routes and vans for other modules. */
export { Arrivals } from './arrivals';
export { expectedArrivals } from './domain/expected-arrivals';
export { type ExtraLoad, isOver, type LoadBrief, type RouteBrief, type StopBrief } from './domain/run';
export { PickupRoutingModule } from './pickup-routing.module';
export { RoutePlanning, type UnservedBrief } from './route-planning';
export type { LoadToPlan } from './routing-problem';
export { pointsAheadOf, Runs } from './runs';
export { type NewVan, VanSeed } from './van-seed';
