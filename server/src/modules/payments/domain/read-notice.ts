/** What a payment notification says, as far as it concerns us. */
export interface PaymentNotice {
  readonly appId: string;
  readonly merchantId: string;
  readonly outTradeNo: string;
  readonly transactionId: string;
  readonly totalFen: number;
  readonly currency: string;
}

export interface RefundNotice {
  readonly merchantId: string;
  readonly outTradeNo: string;
  readonly outRefundNo: string;
  readonly status: string;
  readonly refundFen: number;
}

export interface TransferNotice {
  readonly merchantId: string;
  readonly outBillNo: string;
  readonly state: string;
  readonly amountFen: number;
  readonly failReason: string | null;
}

type Fields = Record<string, unknown>;

/** Null unless it tells of a successful payment and is complete. */
export function readPaymentNotice(resource: Fields): PaymentNotice | null {
  const amount = fields(resource.amount);
  if (resource.trade_state !== 'SUCCESS') return null;
  return complete({
    appId: text(resource.appid),
    merchantId: text(resource.mchid),
    outTradeNo: number32(resource.out_trade_no),
    transactionId: text(resource.transaction_id),
    totalFen: wholeFen(amount.total),
    currency: text(amount.currency),
  });
}

export function readRefundNotice(resource: Fields): RefundNotice | null {
  return complete({
    merchantId: text(resource.mchid),
    outTradeNo: number32(resource.out_trade_no),
    outRefundNo: text(resource.out_refund_no),
    status: text(resource.refund_status),
    refundFen: wholeFen(fields(resource.amount).refund),
  });
}

export function readTransferNotice(resource: Fields): TransferNotice | null {
  const notice = complete({
    merchantId: text(resource.mch_id),
    outBillNo: number32(resource.out_bill_no),
    state: text(resource.state),
    amountFen: wholeFen(resource.transfer_amount),
  });
  return notice && { ...notice, failReason: text(resource.fail_reason) };
}

function complete<T extends object>(notice: { [K in keyof T]: T[K] | null }): T | null {
  return Object.values(notice).includes(null) ? null : (notice as T);
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.length > 0 && value.length <= 64 ? value : null;
}

function number32(value: unknown): string | null {
  return typeof value === 'string' && /^[\w-]{1,32}$/.test(value) ? value : null;
}

function wholeFen(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : null;
}
