import type { KeyObject } from 'node:crypto';
import { signMessage } from './signature';

/** What `wx.requestPayment` takes. */
export interface RequestPaymentParameters {
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
}

/** Signs `appId\ntimeStamp\nnonceStr\nprepay_id=…\n` for the client (doc 4012365339). */
export function payParameters(appId: string, prepayId: string, timeStamp: string, nonceStr: string, key: KeyObject): RequestPaymentParameters {
  const packageText = `prepay_id=${prepayId}`;
  const paySign = signMessage(`${appId}\n${timeStamp}\n${nonceStr}\n${packageText}\n`, key);
  return { timeStamp, nonceStr, package: packageText, signType: 'RSA', paySign };
}
