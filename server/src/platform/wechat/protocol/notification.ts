import { decryptResource, type EncryptedResource } from './resource-cipher';
import { type PlatformKeys, signatureFault, type WireHeaders } from './signed-answer';

/** A notification proven to be WeChat's, with its resource in the clear. */
export interface Notification {
  /** WeChat's id of the notification: the same however often it is repeated. */
  readonly id: string;
  /** `TRANSACTION.SUCCESS`, `REFUND.SUCCESS`, `MCHTRANSFER.BILL.FINISHED` … */
  readonly eventType: string;
  readonly resource: Record<string, unknown>;
}

/** The message is not WeChat's, or not for us. */
export class NotificationFault extends Error {}

/** @throws NotificationFault unless signed by WeChat Pay lately, complete, and encrypted with our APIv3 key. */
export function openNotification(headers: WireHeaders, rawBody: Buffer, keys: PlatformKeys, apiV3Key: Buffer, nowSeconds: number): Notification {
  const fault = signatureFault(headers, rawBody, keys, nowSeconds);
  if (fault) throw new NotificationFault(fault);
  try {
    const envelope = JSON.parse(rawBody.toString('utf8')) as { id?: unknown; event_type?: unknown; resource?: EncryptedResource };
    const { id, event_type: eventType, resource } = envelope;
    if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || typeof eventType !== 'string' || !resource) throw new Error('incomplete');
    return { id, eventType, resource: JSON.parse(decryptResource(resource, apiV3Key)) as Record<string, unknown> };
  } catch (error) {
    throw new NotificationFault(error instanceof Error ? error.message : 'unreadable');
  }
}
