/** The only door to routes and vans for other modules. */
export { Arrivals } from './arrivals';
export { delayOf, expectedArrivals } from './domain/expected-arrivals';
export { isOnMap } from './door-times';
export { departedRuns, type ExtraLoad, isOver, type LoadBrief, type RouteBrief, type StopBrief } from './domain/run';
export { type MadePlan, PlanMaker } from './plan-maker';
export { PickupRoutingModule } from './pickup-routing.module';
export { type PreparedPlans, RoutePlanning } from './route-planning';
export { type ChangeDraft, changedVans, type RunChange } from './replanning/draft-change';
export { instantOfDay } from './replanning/replan.repository';
export { Replanning } from './replanning/replanning';
export type { Situation } from './replanning/situation';
export type { CycleToPlan, LoadToPlan, UnservedBrief, VanBrief } from './routing-problem';
export type { RouteRule, Via } from './choose-plan';
export { type PlanBrief, RoutePlanRepository as RoutePlans } from './route-plan.repository';
export { pointsAheadOf, Runs } from './runs';
export { driveOn } from './solver/replan/drive-on';
export { faultText } from './solver/replan/faults';
export { type NewVan, VanSeed } from './van-seed';
