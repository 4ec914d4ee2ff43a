import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/public';
import { NoticesModule } from '../notifications/public';
import { SettlementModule } from '../settlement/public';
import { ProviderClosing } from './ask-provider';
import { CreditController } from './credit.controller';
import './credit.entities';
import { CreditMovements } from './credit-movements.queries';
import { CreditRooms } from './credit-rooms.queries';
import { CreditPages } from './credit-pages';
import { Credits } from './credits';
import { CreditsRepository } from './credits.repository';
import { GiveCredit } from './give-credit';
import { NotificationController } from './notification.controller';
import { Openids } from './openids';
import { PaymentOutcomes, TransferOutcomes } from './outcomes';
import { PayOutCredit } from './pay-out-credit.use-case';
import { PayWithProvider } from './pay-with-provider.use-case';
import { PaymentEventsRepository } from './payment-events.repository';
import { ClosePayment, PollPayment } from './payment-jobs';
import { Payments } from './payments';
import './payments.entities';
import { PaymentsRepository } from './payments.repository';
import { PreparePayment } from './prepare-payment.use-case';
import { PursueRefund } from './pursue-refund.job';
import { PursueTransfer } from './pursue-transfer.job';
import { ReceiveNotification } from './receive-notification.use-case';
import { RefundsRepository } from './refunds.repository';
import { RequestRefund } from './request-refund.use-case';
import { SandboxController } from './sandbox.controller';
import { SettlePayment } from './settle-payment.use-case';
import { SettleRefund } from './settle-refund.use-case';
import { SettleTransfer } from './settle-transfer.use-case';
import { Transfers } from './transfers';
import { TransfersRepository } from './transfers.repository';
import { UnderstandPayment, UnderstandRefund, UnderstandTransfer } from './understand-notifications';

const credit = [CreditsRepository, CreditMovements, GiveCredit, Credits, CreditPages, CreditRooms, PayOutCredit];
const repositories = [PaymentsRepository, PaymentEventsRepository, RefundsRepository, TransfersRepository];
const settling = [SettlePayment, SettleRefund, SettleTransfer, RequestRefund];
const notifications = [ReceiveNotification, UnderstandPayment, UnderstandRefund, UnderstandTransfer];
const jobs = [PollPayment, ClosePayment, PursueRefund, PursueTransfer];

@Module({
  imports: [IdentityModule, NoticesModule, SettlementModule],
  controllers: [NotificationController, SandboxController, CreditController],
  providers: [...repositories, ...settling, ...notifications, ...jobs, ...credit, Openids, ProviderClosing, PreparePayment, PayWithProvider, Payments, Transfers, PaymentOutcomes, TransferOutcomes],
  exports: [Payments, Credits, Transfers, PaymentOutcomes, TransferOutcomes],
})
export class PaymentsModule {}
