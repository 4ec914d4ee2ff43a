/** The only door to fulfilment for other modules. */
export { FulfilmentModule } from './fulfilment.module';
export { ReceiptAudit } from './receipt-audit';
