import { type KeyObject } from 'node:crypto';
import { answerMessage, verifyMessage } from './signature';

/** Headers in lower case, as Node gives them. */
export type WireHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Why an answer or a notification is not WeChat's. */
export type SignatureFault = 'header_missing' | 'timestamp_off' | 'serial_unknown' | 'probe' | 'signature_wrong';

/** WeChat Pay's keys by `Wechatpay-Serial`: several while it switches from one to the next. */
export type PlatformKeys = ReadonlyMap<string, KeyObject>;

const TOLERANCE_SECONDS = 300;
const PROBE_PREFIX = 'WECHATPAY/SIGNTEST/';

/**
 * Whether these bytes were signed by WeChat Pay, lately. Null when they were.
 * @param nowSeconds wall-clock seconds: freshness is a matter of the wire, not of the business day.
 */
export function signatureFault(headers: WireHeaders, rawBody: Buffer, keys: PlatformKeys, nowSeconds: number): SignatureFault | null {
  const [timestamp, nonce, serial, signature] = ['wechatpay-timestamp', 'wechatpay-nonce', 'wechatpay-serial', 'wechatpay-signature'].map((name) => headers[name]);
  if (typeof timestamp !== 'string' || typeof nonce !== 'string' || typeof serial !== 'string' || typeof signature !== 'string') return 'header_missing';
  if (!isFresh(timestamp, nowSeconds)) return 'timestamp_off';
  if (signature.startsWith(PROBE_PREFIX)) return 'probe';
  const key = keys.get(serial);
  if (!key) return 'serial_unknown';
  return verifyMessage(answerMessage(timestamp, nonce, rawBody), signature, key) ? null : 'signature_wrong';
}

function isFresh(timestamp: string, nowSeconds: number): boolean {
  return /^[1-9]\d{0,11}$/.test(timestamp) && Math.abs(nowSeconds - Number(timestamp)) <= TOLERANCE_SECONDS;
}
