import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/public';
import { NoticesModule } from '../notifications/public';
import { OrderCycleModule } from '../order-cycle/public';
import { PairingModule } from '../pairing/public';
import { PaymentsModule } from '../payments/public';
import { SettlementModule } from '../settlement/public';
import './handover.entities';
import './order-change.entities';
import './ordering.entities';
import './order-people.entities';
import { DelegateOrder } from './delegate-order.use-case';
import { DelegateRepository } from './delegate.repository';
import { Delegates } from './delegates';
import { DelegatesController } from './delegates.controller';
import { RecipientRepository } from './recipient.repository';
import { AccountShares } from './account-shares';
import { ApplyChange } from './apply-change';
import { Bags } from './bags';
import { OrderCredit } from './order-credit';
import { OrderBuyerFigures } from './buyer-figures';
import { CalledOffOrders } from './called-off-orders';
import { CancelOrder } from './cancel-order.use-case';
import { ChangeOrder } from './change-order.use-case';
import { CheckPayment } from './check-payment.use-case';
import { CompleteOrders } from './complete-orders';
import { ConfirmChange } from './confirm-change';
import { ConfirmPayment } from './confirm-payment';
import { EndChanges } from './end-changes';
import { ExpireReservations } from './expire-reservations';
import { FinalWeights } from './final-weights';
import { FinalWeightsRepository } from './final-weights.repository';
import { HandOverOrder } from './hand-over';
import { HandedOverOrders } from './handed-over-orders';
import { HandoverRepository } from './handover.repository';
import { LineMoveRepository } from './line-move.repository';
import { LockedOrderQueries } from './locked-order.queries';
import { MoveLine } from './move-line';
import { OrderChangesRepository } from './order-changes.repository';
import { OrderCancelling } from './order-cancelling';
import { OrderNoticeQueries } from './order-notice.queries';
import { OrderNotices } from './order-notices';
import { OrderPageReader } from './order-page-reader';
import { OrderRefunds } from './order-refunds';
import { OrderRefundsRepository } from './order-refunds.repository';
import { OrderTickets } from './order-tickets';
import { OrderSituations } from './order-situations';
import { ExpireChange, ExpireOrder, LockOrders } from './ordering-jobs';
import { OrderingController } from './ordering.controller';
import { OrderQueries } from './ordering.queries';
import { OrderingRepository } from './ordering.repository';
import { Orders } from './orders';
import { PayOrder } from './pay-order.use-case';
import { OrderPaymentOutcomes } from './payment-outcomes';
import { PickupCodes } from './pickup-codes';
import { PickupRepository } from './pickup.repository';
import { PlaceOrder } from './place-order.use-case';
import { PointGrams } from './point-grams';
import { QuoteQueries } from './quote.queries';
import { ReservationRepository } from './reservation.repository';
import { SoldLines } from './sold-lines.queries';
import { TicketSigner } from './ticket-signer';
import { VanProgressRegistry } from './van-progress';

const repositories = [RecipientRepository, DelegateRepository, Bags, OrderChangesRepository, OrderingRepository, ReservationRepository, PickupRepository, FinalWeightsRepository, HandoverRepository, LineMoveRepository, OrderRefundsRepository];
const reads = [AccountShares, OrderSituations, OrderPageReader, OrderTickets, OrderQueries, QuoteQueries, LockedOrderQueries, OrderBuyerFigures, TicketSigner];
const writes = [OrderCredit, Delegates, DelegateOrder, PlaceOrder, PayOrder, CheckPayment, CancelOrder, ChangeOrder, ApplyChange, EndChanges, ConfirmChange, ConfirmPayment, ExpireReservations, FinalWeights, HandOverOrder, MoveLine];
const notices = [OrderCancelling, OrderNotices, OrderNoticeQueries];
const jobs = [ExpireOrder, ExpireChange, LockOrders, OrderPaymentOutcomes];
const doors = [PointGrams, CalledOffOrders, Orders, HandedOverOrders, OrderRefunds, SoldLines, PickupCodes, VanProgressRegistry, CompleteOrders];

@Module({
  imports: [NoticesModule, PairingModule, OrderCycleModule, CatalogueModule, PaymentsModule, SettlementModule],
  controllers: [OrderingController, DelegatesController],
  providers: [...notices, ...repositories, ...reads, ...writes, ...jobs, ...doors],
  exports: doors,
})
export class OrderingModule {}
