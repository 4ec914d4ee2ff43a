import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from '../config';
import type { PlatformKeys } from './protocol';

/** Everything we hold to speak with WeChat as one mini-program and one merchant. Keys are parsed once. */
export interface Merchant {
  readonly appId: string;
  readonly appSecret: string;
  readonly merchantId: string;
  /** Serial number of our API certificate. */
  readonly serial: string;
  readonly privateKey: KeyObject;
  /** 32 bytes. */
  readonly apiV3Key: Buffer;
  readonly platformKeys: PlatformKeys;
  /** The scene the merchant platform granted for paying growers (采购货款). */
  readonly transferSceneId: string;
}

/** The real merchant, from the settings of production. */
export function merchantFrom(config: Config): Merchant {
  return {
    appId: config.wechatAppId!,
    appSecret: config.wechatAppSecret!,
    merchantId: config.wechatMerchantId!,
    serial: config.wechatMerchantSerial!,
    privateKey: createPrivateKey(readFileSync(config.wechatMerchantKeyFile!)),
    apiV3Key: Buffer.from(config.wechatApiV3Key!),
    platformKeys: new Map(config.wechatPlatformKeys.map(platformKey)),
    transferSceneId: config.wechatTransferScene,
  };
}

/** `serial=file` of a WeChat Pay public key. */
function platformKey(text: string): [string, KeyObject] {
  const place = text.indexOf('=');
  return [text.slice(0, place), createPublicKey(readFileSync(text.slice(place + 1)))];
}
