/** The only door to payments, refunds and transfers for other modules. */
export { Credits, type CreditSpending } from './credits';
export type { CreditOwner } from './credits.repository';
export { PaymentOutcomes, TransferOutcomes, type PaidFact, type PaymentOutcome, type RefundedFact, type TransferOutcome } from './outcomes';
export { Payments } from './payments';
export { PaymentsModule } from './payments.module';
export type { PaymentPurpose, PaymentRow } from './payments.repository';
export type { PaymentOrder } from './prepare-payment.use-case';
export type { RefundBearer, RefundBrief, RefundKind, RefundRow, RefundWay } from './refunds.repository';
export type { RefundOrder } from './request-refund.use-case';
export { Transfers, type TransferRequest } from './transfers';
