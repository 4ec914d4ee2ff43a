/** The only door to order cycles for other modules. */
export { stateAt, type CycleBrief } from './domain/cycle';
export { roadOf } from './domain/road';
export { OrderCycles } from './order-cycles';
export { OrderCycleModule } from './order-cycle.module';
export { PlanCycles } from './plan-cycles.use-case';
export type { CycleJob } from './cycle-jobs';
