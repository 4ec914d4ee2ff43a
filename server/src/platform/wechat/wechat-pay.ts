import type { Notification, RequestPaymentParameters, TradeState, WireHeaders, WireRefundStatus, WireTransferState } from './protocol';

export interface JsapiOrder {
  /** 6–32 letters and digits. The same number with the same content gives the same prepay id again. */
  readonly outTradeNo: string;
  /** Up to 127 characters. */
  readonly description: string;
  readonly totalFen: number;
  readonly openid: string;
  /** After this instant WeChat takes no payment. */
  readonly expiresAt: Date;
}

/** How a payment stands with the provider. */
export interface Trade {
  readonly outTradeNo: string;
  readonly state: TradeState;
  /** Null until paid. */
  readonly transactionId: string | null;
  readonly totalFen: number | null;
}

export interface RefundOrder {
  readonly outTradeNo: string;
  /** Up to 64 characters; the same until the refund is final. */
  readonly outRefundNo: string;
  readonly refundFen: number;
  /** What was paid in all. */
  readonly totalFen: number;
  readonly reason: string;
}

export interface RefundStanding {
  readonly outRefundNo: string;
  readonly refundId: string;
  readonly status: WireRefundStatus;
}

export interface TransferOrder {
  /** Up to 32 letters and digits. */
  readonly outBillNo: string;
  readonly openid: string;
  readonly amountFen: number;
  /** Up to 32 characters, shown to the payee. */
  readonly remark: string;
  /** Name of what was bought, for the 采购货款 scene. */
  readonly goods: string;
}

export interface TransferStanding {
  readonly outBillNo: string;
  readonly transferBillNo: string;
  readonly state: WireTransferState;
  /** What `wx.requestMerchantTransfer` needs while the payee has to confirm. */
  readonly packageInfo: string | null;
  readonly failReason: string | null;
}

/** A file of the provider's; `intact` when its hash is the one the provider signed. */
export interface ProviderFile {
  readonly bytes: Buffer;
  readonly intact: boolean;
}

/** WeChat Pay as the rest of the server knows it. Every call goes over the network: never inside a transaction. */
export abstract class WechatPay {
  abstract readonly provider: 'wechat' | 'sandbox';
  abstract readonly appId: string;
  abstract readonly merchantId: string;

  /** 下单; returns the prepay id. */
  abstract createOrder(order: JsapiOrder): Promise<string>;
  /** What the client hands to `wx.requestPayment`. No network. */
  abstract paymentParameters(prepayId: string): RequestPaymentParameters;
  /** Null when WeChat has never heard of the order. */
  abstract queryOrder(outTradeNo: string): Promise<Trade | null>;
  /** `paid` when it is too late to close. An order unknown to WeChat counts as closed. */
  abstract closeOrder(outTradeNo: string): Promise<'closed' | 'paid'>;
  abstract refund(order: RefundOrder): Promise<RefundStanding>;
  abstract queryRefund(outRefundNo: string): Promise<RefundStanding | null>;
  abstract transfer(order: TransferOrder): Promise<TransferStanding>;
  abstract queryTransfer(outBillNo: string): Promise<TransferStanding | null>;
  /** 交易账单 of a date in Asia/Shanghai, from 10:00 of the next day on. Null when nothing was paid or refunded on it. */
  abstract tradeBill(date: string): Promise<ProviderFile | null>;
  /** 资金账单 of the basic account on a date, likewise. Null when nothing moved. */
  abstract fundBill(date: string): Promise<ProviderFile | null>;
  /**
   * No network.
   * @throws NotificationFault unless it is WeChat's, fresh, whole and for us.
   */
  abstract openNotification(headers: WireHeaders, rawBody: Buffer): Notification;
}

/** WeChat refused a request, for a reason in its own code: `NOT_ENOUGH`, `FREQUENCY_LIMITED`, `PARAM_ERROR` … */
export class ProviderRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(`${code} (${status}): ${message}`);
    this.name = 'ProviderRefused';
  }
}

/** No answer, or one that is not provably WeChat's: the result is unknown, ask before doing anything again. */
export class ProviderSilent extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'ProviderSilent';
  }
}
