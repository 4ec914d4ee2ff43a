import { Controller } from '@nestjs/common';
import { type NotificationAnswer, paymentRoutes } from '@cunshe/shared';
import { Endpoint, type PlatformRequest, Public, RawRequest } from '../../platform';
import { ReceiveNotification, type Understand } from './receive-notification.use-case';
import { UnderstandPayment, UnderstandRefund, UnderstandTransfer } from './understand-notifications';

const TAKEN: NotificationAnswer = { code: 'SUCCESS', message: '成功' };

/** WeChat Pay's callbacks. Public: the signature over the raw body is the credential. */
@Controller()
export class NotificationController {
  constructor(
    private readonly receive: ReceiveNotification,
    private readonly payments: UnderstandPayment,
    private readonly refunds: UnderstandRefund,
    private readonly transfers: UnderstandTransfer,
  ) {}

  @Endpoint(paymentRoutes.paymentNotification)
  @Public()
  payment(@RawRequest() request: PlatformRequest): Promise<NotificationAnswer> {
    return this.take(request, (notification) => this.payments.notice(notification));
  }

  @Endpoint(paymentRoutes.refundNotification)
  @Public()
  refund(@RawRequest() request: PlatformRequest): Promise<NotificationAnswer> {
    return this.take(request, (notification) => this.refunds.notice(notification));
  }

  @Endpoint(paymentRoutes.transferNotification)
  @Public()
  transfer(@RawRequest() request: PlatformRequest): Promise<NotificationAnswer> {
    return this.take(request, (notification) => this.transfers.notice(notification));
  }

  private async take({ headers, rawBody }: PlatformRequest, understand: Understand): Promise<NotificationAnswer> {
    await this.receive.execute(headers, rawBody, understand);
    return TAKEN;
  }
}
