import { randomUUID } from 'node:crypto';
import { Photos, TakePhoto } from '../../src/modules/photos/public';
import { PAIRING_ID } from '../../src/seed/seed-ground';
import { insert } from '../factories/pairing';
import type { TestApp } from '../test-app';

/** What residents say about an order. */
export interface ClaimObjects {
  /** Of the order. */
  readonly lineId: string;
  /** About the line, open. */
  readonly claimId: string;
  /** For the order, waiting for a second operator. */
  readonly goodwillId: string;
  /** Of the order's owner, shown to the pairing's operator. */
  readonly photoId: string;
}

/** A claim about an order's first line, and a photo of its owner's; of another pairing when the line is. */
export async function claimObjects(app: TestApp, orderId: string, pairingId: string = PAIRING_ID): Promise<ClaimObjects> {
  const [line] = await app.database.query<{ id: string; account_id: string }>('SELECT l.id, o.account_id FROM order_line l JOIN resident_order o ON o.id = l.order_id WHERE o.id = ? ORDER BY l.id', [orderId]);
  const { id: lineId, account_id: accountId } = line!;
  const [claimId, goodwillId] = [randomUUID(), randomUUID()];
  const about = { pairing_id: pairingId, order_id: orderId, line_id: lineId, account_id: accountId, business_date: '2026-11-23' };
  await app.run((tx) => insert(tx, 'claim', { ...about, id: claimId, kind: 'spoiled', text: '叶子黄了', state: 'open', open_flag: null, opened_at: tx.now }));
  await app.run((tx) => insert(tx, 'goodwill_request', { id: goodwillId, pairing_id: pairingId, order_id: orderId, amount_fen: 1, reason: '多跑了一趟', state: 'waiting', asked_by: randomUUID(), asked_at: tx.now }));
  return { lineId, claimId, goodwillId, photoId: await photoOf(app, accountId, pairingId) };
}

async function photoOf(app: TestApp, accountId: string, pairingId: string): Promise<string> {
  const actor = { accountId, sessionId: 's', roles: [{ persona: 'resident', scopeType: 'account', scopeId: accountId }] } as const;
  const { photoId } = await app.get(TakePhoto).execute(actor, ONE_PIXEL);
  await app.run((tx) => app.get(Photos).attach(tx, [photoId], accountId, { id: randomUUID(), pairingId }));
  return photoId;
}

const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
