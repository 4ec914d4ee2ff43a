import { action, read } from './route';

/** WeChat Pay v3 answers: an empty success, or FAIL with a message (WeChat Pay doc 4012791861). */
export interface NotificationAnswer {
  readonly code: 'SUCCESS' | 'FAIL';
  readonly message: string;
}

export const SANDBOX_ACTS = ['pay', 'fail', 'leave', 'pay_late', 'notify_twice'] as const;
export type SandboxAct = (typeof SANDBOX_ACTS)[number];

/** The sandbox's payment page. Only where the sandbox is the provider. */
export interface SandboxPaymentPage {
  readonly prepayId: string;
  readonly description: string;
  readonly totalFen: number;
  readonly state: 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'PAYERROR';
}

export const paymentRoutes = {
  paymentNotification: action<Record<string, unknown>, NotificationAnswer>('/wechat-pay/notifications/payment'),
  refundNotification: action<Record<string, unknown>, NotificationAnswer>('/wechat-pay/notifications/refund'),
  transferNotification: action<Record<string, unknown>, NotificationAnswer>('/wechat-pay/notifications/transfer'),
  sandboxPayment: read<{ prepayId: string }, SandboxPaymentPage>('/sandbox/payments/:prepayId'),
  /**
   * `pay`: paid and notified; `fail`: PAYERROR; `leave`: nothing happens; `pay_late`: paid, the notification waits until
   * after the reservation; `notify_twice`: paid and notified twice.
   */
  sandboxAct: action<{ prepayId: string; act: SandboxAct }, SandboxPaymentPage>('/sandbox/payments/:prepayId/acts'),
  /** The farmer's tap on "收款" for a transfer, standing in for WeChat's own dialog. */
  sandboxConfirmTransfer: action<{ outBillNo: string }, { state: string }>('/sandbox/transfers/:outBillNo/confirm'),
};
