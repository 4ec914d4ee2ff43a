/** WeChat Pay v3's own field names, as far as we use them. Amounts are fen. */
export type TradeState = 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR';

/** Query answer (doc 4012791859) and resource of a payment notification. */
export interface WireTransaction {
  readonly appid: string;
  readonly mchid: string;
  readonly out_trade_no: string;
  readonly transaction_id?: string;
  readonly trade_type?: string;
  readonly trade_state: TradeState;
  readonly trade_state_desc?: string;
  /** RFC 3339. */
  readonly success_time?: string;
  readonly payer?: { readonly openid: string };
  readonly amount?: { readonly total: number; readonly payer_total?: number; readonly currency: string };
}

export type WireRefundStatus = 'SUCCESS' | 'CLOSED' | 'PROCESSING' | 'ABNORMAL';

/** Refund answer, query answer; a notification's resource has `refund_status` in place of `status`. */
export interface WireRefund {
  readonly refund_id: string;
  readonly out_refund_no: string;
  readonly out_trade_no: string;
  readonly status: WireRefundStatus;
  readonly amount: { readonly refund: number; readonly total: number; readonly currency?: string };
}

export type WireTransferState = 'ACCEPTED' | 'PROCESSING' | 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED';

/** Transfer bill (商家转账): creation, query and notification. */
export interface WireTransfer {
  readonly out_bill_no: string;
  readonly transfer_bill_no: string;
  readonly state: WireTransferState;
  readonly package_info?: string;
  readonly transfer_amount?: number;
  readonly mch_id?: string;
  readonly fail_reason?: string;
}

/** Every refused request answers with this. */
export interface WireError {
  readonly code: string;
  readonly message: string;
}

/** Where a bill is to be fetched. */
export interface WireBill {
  readonly hash_type: 'SHA1';
  readonly hash_value: string;
  readonly download_url: string;
}
