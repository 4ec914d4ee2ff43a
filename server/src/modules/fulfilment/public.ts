/** The only door to fulfilment for other modules. */
export { HarvestTasks } from './harvest-tasks';
export { FulfilmentModule } from './fulfilment.module';
export { CallOffDoor } from './call-off-door';
export { type PurchaseBrief, Purchases } from './purchases.queries';
export { ApproveFloat, type FloatApproval } from './approve-float';
export type { CollectionReceipt } from './domain/collection-receipt';
export { PaidMinutes } from './paid-minutes';
export { OwedReceipts } from './owed-receipts';
