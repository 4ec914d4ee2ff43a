import { randomBytes } from 'node:crypto';
import { answerMessage, encryptResource, signMessage } from '../protocol';
import type { SandboxKeys } from './sandbox-keys';

/** A notification still in the clear. */
export interface Notice {
  readonly id: string;
  readonly url: string;
  readonly eventType: string;
  readonly originalType: 'transaction' | 'refund' | 'mch_payment';
  readonly resource: object;
}

export interface SignedNotice {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Headers by which a message proves to be the provider's. */
export function signatureHeaders(keys: SandboxKeys, body: string, seconds: number): Record<string, string> {
  const [timestamp, nonce] = [String(seconds), randomBytes(16).toString('hex')];
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-serial': keys.provider.serial,
    'wechatpay-signature': signMessage(answerMessage(timestamp, nonce, Buffer.from(body)), keys.provider.privateKey),
    'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
  };
}

/** Encrypts and signs a notification as WeChat Pay sends it. */
export function signNotice(notice: Notice, keys: SandboxKeys, seconds: number): SignedNotice {
  const nonce = randomBytes(6).toString('hex');
  const body = JSON.stringify({
    id: notice.id,
    create_time: new Date(seconds * 1000).toISOString(),
    resource_type: 'encrypt-resource',
    event_type: notice.eventType,
    summary: notice.eventType,
    resource: {
      original_type: notice.originalType,
      algorithm: 'AEAD_AES_256_GCM',
      ciphertext: encryptResource(JSON.stringify(notice.resource), keys.merchant.apiV3Key, nonce, notice.originalType),
      associated_data: notice.originalType,
      nonce,
    },
  });
  return { headers: { 'content-type': 'application/json', ...signatureHeaders(keys, body, seconds) }, body };
}
