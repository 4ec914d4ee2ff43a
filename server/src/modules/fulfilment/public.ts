/** The only door to fulfilment for other modules. */
export { FulfilmentModule } from './fulfilment.module';
export { type PurchaseBrief, Purchases } from './purchases.queries';
