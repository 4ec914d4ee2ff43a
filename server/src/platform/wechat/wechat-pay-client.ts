import { createHash } from 'node:crypto';
import type { Merchant } from './merchant';
import { type Notification, openNotification, payParameters, type RequestPaymentParameters, type WireHeaders, type WireRefund, type WireBill, type WireTransaction, type WireTransfer } from './protocol';
import { nonce, SignedClient, type WallClock } from './signed-client';
import type { WechatTransport } from './transport';
import { type JsapiOrder, type ProviderFile, ProviderRefused, type RefundOrder, type RefundStanding, type Trade, type TransferOrder, type TransferStanding, WechatPay } from './wechat-pay';

export interface WechatPaySettings {
  readonly provider: 'wechat' | 'sandbox';
  /** Base of our notification addresses, without a final slash: `https://cunshe.example/api/wechat-pay/notifications`. */
  readonly notifyBase: string;
}

/** WeChat Pay v3 in its own wire format. */
export class WechatPayClient extends WechatPay {
  readonly provider: 'wechat' | 'sandbox';
  readonly appId: string;
  readonly merchantId: string;
  private readonly client: SignedClient;

  constructor(
    private readonly merchant: Merchant,
    private readonly settings: WechatPaySettings,
    transport: WechatTransport,
    wallClock: WallClock,
  ) {
    super();
    this.provider = settings.provider;
    this.appId = merchant.appId;
    this.merchantId = merchant.merchantId;
    this.client = new SignedClient(merchant, transport, wallClock);
  }

  async createOrder(order: JsapiOrder): Promise<string> {
    const { prepay_id } = await this.client.call<{ prepay_id: string }>('POST', '/v3/pay/transactions/jsapi', {
      appid: this.appId,
      mchid: this.merchantId,
      description: order.description,
      out_trade_no: order.outTradeNo,
      time_expire: rfc3339(order.expiresAt),
      notify_url: `${this.settings.notifyBase}/payment`,
      amount: { total: order.totalFen, currency: 'CNY' },
      payer: { openid: order.openid },
    });
    return prepay_id;
  }

  paymentParameters(prepayId: string): RequestPaymentParameters {
    return payParameters(this.appId, prepayId, String(this.client.seconds()), nonce(), this.merchant.privateKey);
  }

  async queryOrder(outTradeNo: string): Promise<Trade | null> {
    const found = await orNull(this.client.call<WireTransaction>('GET', `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${this.merchantId}`));
    return found && { outTradeNo: found.out_trade_no, state: found.trade_state, transactionId: found.transaction_id ?? null, totalFen: found.amount?.total ?? null };
  }

  async closeOrder(outTradeNo: string): Promise<'closed' | 'paid'> {
    try {
      await this.client.call('POST', `/v3/pay/transactions/out-trade-no/${outTradeNo}/close`, { mchid: this.merchantId });
      return 'closed';
    } catch (error) {
      if (error instanceof ProviderRefused && error.code === 'ORDERPAID') return 'paid';
      if (error instanceof ProviderRefused && (error.status === 404 || error.code === 'ORDER_CLOSED')) return 'closed';
      throw error;
    }
  }

  async refund(order: RefundOrder): Promise<RefundStanding> {
    const refund = await this.client.call<WireRefund>('POST', '/v3/refund/domestic/refunds', {
      out_trade_no: order.outTradeNo,
      out_refund_no: order.outRefundNo,
      reason: order.reason,
      notify_url: `${this.settings.notifyBase}/refund`,
      amount: { refund: order.refundFen, total: order.totalFen, currency: 'CNY' },
    });
    return standingOfRefund(refund);
  }

  async queryRefund(outRefundNo: string): Promise<RefundStanding | null> {
    const found = await orNull(this.client.call<WireRefund>('GET', `/v3/refund/domestic/refunds/${outRefundNo}`));
    return found && standingOfRefund(found);
  }

  async transfer(order: TransferOrder): Promise<TransferStanding> {
    const bill = await this.client.call<WireTransfer>('POST', '/v3/fund-app/mch-transfer/transfer-bills', {
      appid: this.appId,
      out_bill_no: order.outBillNo,
      transfer_scene_id: this.merchant.transferSceneId,
      openid: order.openid,
      transfer_amount: order.amountFen,
      transfer_remark: order.remark,
      notify_url: `${this.settings.notifyBase}/transfer`,
      user_recv_perception: '货款',
      transfer_scene_report_infos: [{ info_type: '采购商品名称', info_content: order.goods }],
    });
    return standingOfTransfer({ ...bill, out_bill_no: order.outBillNo });
  }

  async queryTransfer(outBillNo: string): Promise<TransferStanding | null> {
    const found = await orNull(this.client.call<WireTransfer>('GET', `/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/${outBillNo}`));
    return found && standingOfTransfer(found);
  }

  tradeBill(date: string): Promise<ProviderFile | null> {
    return this.file(`/v3/bill/tradebill?bill_date=${date}&bill_type=ALL`);
  }

  fundBill(date: string): Promise<ProviderFile | null> {
    return this.file(`/v3/bill/fundflowbill?bill_date=${date}&account_type=BASIC`);
  }

  private async file(path: string): Promise<ProviderFile | null> {
    const bill = await unless('NO_STATEMENT_EXIST', this.client.call<WireBill>('GET', path));
    if (!bill) return null;
    const { pathname, search } = new URL(bill.download_url);
    const bytes = await this.client.download(pathname + search);
    return { bytes, intact: createHash('sha1').update(bytes).digest('hex') === bill.hash_value.toLowerCase() };
  }

  openNotification(headers: WireHeaders, rawBody: Buffer): Notification {
    return openNotification(headers, rawBody, this.merchant.platformKeys, this.merchant.apiV3Key, this.client.seconds());
  }
}

function standingOfRefund({ out_refund_no, refund_id, status }: WireRefund): RefundStanding {
  return { outRefundNo: out_refund_no, refundId: refund_id, status };
}

function standingOfTransfer(bill: WireTransfer): TransferStanding {
  return {
    outBillNo: bill.out_bill_no,
    transferBillNo: bill.transfer_bill_no,
    state: bill.state,
    packageInfo: bill.package_info ?? null,
    failReason: bill.fail_reason ?? null,
  };
}

/** What WeChat does not know is an answer, not a failure. */
async function orNull<T>(call: Promise<T>): Promise<T | null> {
  return call.catch((error: unknown) => {
    if (error instanceof ProviderRefused && error.status === 404) return null;
    throw error;
  });
}

/** Null in place of one of WeChat's own codes. */
async function unless<T>(code: string, call: Promise<T>): Promise<T | null> {
  return call.catch((error: unknown) => {
    if (error instanceof ProviderRefused && error.code === code) return null;
    throw error;
  });
}

/** RFC 3339 with whole seconds and an offset, the form WeChat's examples have. */
function rfc3339(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}+00:00`;
}
