import { ApiFailure, asyncApi, type WxApis } from './api';
import { withGesture } from './gesture';

export type PaymentOutcome = 'success' | 'cancel' | 'fail';
/** Asks the story what the person does at the cashier; the story may let the gateway pay before it answers. */
export type Cashier = (api: string, params: object) => Promise<PaymentOutcome>;

const REQUIRED = ['timeStamp', 'nonceStr', 'package', 'signType', 'paySign'] as const;
type PaymentParams = Partial<Record<(typeof REQUIRED)[number], string>>;

/** `requestPayment` and `requestMerchantTransfer`: parameters are checked, the story plays the person. */
export function paymentApis(cashier: Cashier): WxApis {
  return {
    requestPayment: asyncApi('requestPayment', (params: PaymentParams) => {
      for (const name of REQUIRED) {
        if (typeof params[name] !== 'string' || !params[name]) throw new ApiFailure(`parameter error: parameter.${name} should be String`);
      }
      if (!params.package?.startsWith('prepay_id=')) throw new ApiFailure('parameter error: parameter.package');
      return settle(cashier, 'requestPayment', params);
    }),
    requestMerchantTransfer: asyncApi('requestMerchantTransfer', (params: object) => settle(cashier, 'requestMerchantTransfer', params)),
  };
}

async function settle(cashier: Cashier, api: string, params: object): Promise<void> {
  const outcome = await cashier(api, JSON.parse(JSON.stringify(params)) as object);
  // A subscription may be asked for right after a payment without another tap.
  withGesture(() => undefined);
  if (outcome === 'cancel') throw new ApiFailure('cancel');
  if (outcome === 'fail') throw new ApiFailure('支付失败', { errCode: -1 });
}
