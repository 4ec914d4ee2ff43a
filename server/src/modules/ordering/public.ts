/** The only door to orders for other modules. */
export { CompleteOrders } from './complete-orders';
export { CalledOffOrders } from './called-off-orders';
export { bagLabel } from './domain/bag-label';
export { billedGrams, dueLine, type MeasuredLine, orderedText, type Packing, packingOf, packedText, quantitiesOf, type ThreeQuantities, unitOf } from './domain/three-quantities';
export type { ShortDecision, ShortLine, Substitute } from './domain/short-line';
export { familyOf } from './domain/surname';
export type { LockedLine, PickupFigures, PointOrder } from './domain/locked-order';
export type { BagReading } from './final-weights';
export { type HandedOverLine, type HandedOverOrder, HandedOverOrders } from './handed-over-orders';
export type { HandOver } from './hand-over';
export type { ProofKind } from './handover.repository';
export type { CounterNames } from './recipient.repository';
export { OrderingModule } from './ordering.module';
export { type OrderRefund, OrderRefunds } from './order-refunds';
export { Orders } from './orders';
export { PickupCodes, type PickupProof, type ProvenOrder } from './pickup-codes';
export { type SoldFee, type SoldLine, SoldLines, type SoldRange } from './sold-lines.queries';
export { type VanArrival, type VanProgress, VanProgressRegistry } from './van-progress';
