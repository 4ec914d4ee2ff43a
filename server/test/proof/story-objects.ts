import { randomUUID } from 'node:crypto';
import { fulfilmentRoutes, orderingRoutes, paymentRoutes } from '@cunshe/shared';
import { Notices } from '../../src/modules/notifications/public';
import type { SqlValue, Tx } from '../../src/platform';
import { householdId, OPERATOR_ID, PAIRING_ID, personAccountId, pickupPointId, saleUnitId, VILLAGE_ID } from '../../src/seed/seed-ground';
import { seedId } from '../../src/seed/seed-ids';
import { buildAccount } from '../factories/account';
import { answer, as } from '../factories/afternoon';
import { buildHousehold } from '../factories/market';
import { buildPairing, insert } from '../factories/pairing';
import { type ClaimObjects, claimObjects } from './claim-objects';
import { type TripObjects, tripObjects } from './trip-objects';
import type { Demo } from './walk-demo-day';

/** What routes are about: one of each kind, all of the same people. */
export interface Objects extends ClaimObjects, TripObjects {
  readonly householdId: string;
  readonly listingId: string;
  readonly saleUnitId: string;
  readonly scene: string;
  readonly taskId: string;
  readonly pickupPointId: string;
  readonly orderId: string;
  readonly orderKey: string;
  readonly prepayId: string;
  readonly routeId: string;
  readonly stopId: string;
  readonly operatorId: string;
  readonly receiptId: string;
  readonly payoutId: string;
  readonly noticeId: string;
  readonly pairingId: string;
  readonly villageId: string;
  readonly signId: string;
  readonly grantId: string;
  readonly disputeId: string;
  readonly storyId: string;
  readonly batchId: string;
  readonly batchDate: string;
  readonly certificateNumber: string;
  readonly shortageId: string;
}

const ORDER_KEY = 'story-order-of-zhou-min';

/** 周敏 orders from 陈桂香 and pays: the one order of the story that the seed leaves to its reader. */
export async function orderOfTheStory({ app, today }: Demo): Promise<{ orderId: string; prepayId: string }> {
  const resident = as(app, { accountId: personAccountId('zhou-min') });
  const [listing] = await app.database.query<{ id: string }>(`SELECT id FROM listing WHERE household_id = ? AND business_date = ? AND state = 'live'`, [householdId('07'), today]);
  const wanted = { pickupPointId: pickupPointId('A'), lines: [{ listingId: listing!.id, quantity: 1, substitution: 'refund' as const }] };
  const { totalFen } = await answer(resident.call(orderingRoutes.quote, wanted));
  const { orderId } = await answer(resident.call(orderingRoutes.placeOrder, { ...wanted, expectedTotalFen: totalFen }, { key: ORDER_KEY }));
  const { sandboxPrepayId } = await answer(resident.call(orderingRoutes.payOrder, { orderId }));
  await answer(resident.call(paymentRoutes.sandboxAct, { prepayId: sandboxPrepayId!, act: 'pay' }));
  await answer(resident.call(orderingRoutes.checkPayment, { orderId }));
  return { orderId, prepayId: sandboxPrepayId! };
}

/** Garden 07, gate A, 周敏's order and the first stop of 何师傅's run, which he has set out on when there is one. */
export async function objectsOfTheStory(demo: Demo, { orderId, prepayId }: { orderId: string; prepayId: string }): Promise<Objects> {
  const { run } = await answer(as(demo.app, { accountId: personAccountId('he-shifu') }).call(fulfilmentRoutes.run, {}));
  return { ...(await claimObjects(demo.app, orderId)), ...(await tripObjects(demo.app, { pairingId: PAIRING_ID, householdId: householdId('07'), accountId: personAccountId('zhou-min'), villageId: VILLAGE_ID })), ...(await ofGarden(demo, '07')), pickupPointId: pickupPointId('A'), orderId, orderKey: ORDER_KEY, prepayId, routeId: run?.routeId ?? randomUUID(), stopId: run?.stops[0]?.stopId ?? randomUUID(), operatorId: OPERATOR_ID, pairingId: PAIRING_ID, noticeId: await noticeTo(demo, personAccountId('zhou-min')), shortageId: await shortageOf(demo, '07') };
}

/** The same of other people in the same village: garden 12, gate B, somebody's order there, 易师傅's run. */
export async function objectsOfNeighbours(demo: Demo): Promise<Objects> {
  const [order] = await demo.app.database.query<{ id: string; account_id: string }>('SELECT id, account_id FROM resident_order WHERE business_date = ? AND pickup_point_id = ? ORDER BY id', [demo.today, pickupPointId('B')]);
  const [stop] = await demo.app.database.query<{ id: string; route_id: string }>(
    'SELECT s.id, s.route_id FROM route_stop s JOIN pickup_route r ON r.id = s.route_id WHERE r.business_date = ? AND r.driver_account_id = ? ORDER BY s.seq',
    [demo.today, personAccountId('xiao-yi')],
  );
  if (!order || !stop) throw new Error('the demo has no second point or no second run today');
  const garden = await ofGarden(demo, '12');
  return { ...(await claimObjects(demo.app, order.id)), ...(await tripObjects(demo.app, { pairingId: PAIRING_ID, householdId: householdId('12'), accountId: order.account_id, villageId: VILLAGE_ID })), ...garden, pickupPointId: pickupPointId('B'), orderId: order.id, orderKey: randomUUID(), prepayId: 'wxsandbox0', routeId: stop.route_id, stopId: stop.id, operatorId: OPERATOR_ID, pairingId: PAIRING_ID, noticeId: await noticeTo(demo, order.account_id), shortageId: await shortageOf(demo, '12') };
}

/** A notice that this person has not read. */
async function noticeTo({ app }: Demo, accountId: string): Promise<string> {
  const subjectId = randomUUID();
  await app.run((tx) => app.get(Notices).post(tx, { accountId, kind: 'service_reminder', subjectId, title: '今天开园了', body: '菜在地里等着，14:00 截单' }));
  return (await app.database.query<{ id: string }>('SELECT id FROM notice WHERE account_id = ? AND subject_id = ?', [accountId, subjectId]))[0]!.id;
}

/** A shortage of the garden that is decided already. */
async function shortageOf({ app, today }: Demo, plaque: string): Promise<string> {
  const [listing] = await app.database.query<{ id: string; pairing_id: string; cycle_id: string }>('SELECT id, pairing_id, cycle_id FROM listing WHERE household_id = ? AND business_date = ? ORDER BY id', [householdId(plaque), today]);
  const id = randomUUID();
  const at = new Date(`${today}T06:00:00Z`);
  await app.run((tx) => insert(tx, 'shortage', {
    id, pairing_id: listing!.pairing_id, cycle_id: listing!.cycle_id, business_date: today, household_id: householdId(plaque), listing_id: listing!.id, open_flag: null, state: 'confirmed',
    declared_by: 'farmer', declared_by_account: null, why: '今天少摘了 1 把', wanted: 2, available: 1, strategy: 'firstCome', version: 1, declared_at: at, confirms_at: at, confirmed_at: at, confirmed_by: 'time', confirmed_by_account: null,
  }));
  return id;
}

async function ofGarden({ app, today }: Demo, plaque: string): Promise<Pick<Objects, 'householdId' | 'listingId' | 'saleUnitId' | 'scene' | 'villageId' | 'signId' | 'grantId' | 'disputeId' | 'storyId' | 'batchId' | 'batchDate' | 'certificateNumber' | 'taskId' | 'receiptId' | 'payoutId'>> {
  const household = householdId(plaque);
  const [listing] = await app.database.query<{ id: string }>('SELECT id FROM listing WHERE household_id = ? AND business_date = ? ORDER BY id', [household, today]);
  const [task] = await app.database.query<{ id: string }>('SELECT id FROM harvest_task WHERE household_id = ? AND business_date = ?', [household, today]);
  const [receipt] = await app.database.query<{ id: string }>(`SELECT id FROM collection_receipt WHERE household_id = ? AND state = 'paid' ORDER BY id`, [household]);
  const [payout] = await app.database.query<{ id: string }>(`SELECT id FROM payout WHERE state = 'succeeded' ORDER BY id`);
  const [batch] = await app.database.query<{ batch_id: string; business_date: string; number: string }>('SELECT cb.batch_id, c.business_date, c.number FROM certificate_batch cb JOIN certificate c ON c.id = cb.certificate_id JOIN harvest_batch b ON b.id = cb.batch_id WHERE b.household_id = ? ORDER BY c.number', [household]);
  return { batchId: batch!.batch_id, batchDate: batch!.business_date, certificateNumber: batch!.number, receiptId: receipt?.id ?? randomUUID(), payoutId: payout?.id ?? randomUUID(), householdId: household, listingId: listing!.id, saleUnitId: saleUnitId('hongcaitai'), scene: `g-binhu-${plaque}`, villageId: VILLAGE_ID, signId: seedId('sign', plaque), storyId: await villageStoryOf(app, VILLAGE_ID), grantId: await consentOf(app, household), disputeId: receipt ? await disputeOf(app, { receiptId: receipt.id, householdId: household, pairingId: PAIRING_ID }) : randomUUID(), taskId: task?.id ?? randomUUID() };
}

/** A story that nobody has published. */
async function villageStoryOf(app: Demo['app'], villageId: string): Promise<string> {
  const id = randomUUID();
  await app.run((tx) => insert(tx, 'village_story', { id, village_id: villageId, kind: 'story', title: '老井', blocks: '[]', revision: 1, updated_by: villageId, updated_at: new Date('2026-01-01T00:00:00Z') }));
  return id;
}

/** Somebody was asked to help there. */
async function consentOf(app: Demo['app'], household: string): Promise<string> {
  const id = randomUUID();
  await app.run((tx) => insert(tx, 'helper_grant', {
    id, household_id: household, account_id: randomUUID(), name: '女儿', actions: 'list', consent_version: '1', note: null, given_by: household, given_at: new Date('2026-01-01T00:00:00Z'), ends_at: new Date('2036-01-01T00:00:00Z'), live: 1,
  }));
  return id;
}

/** A question about a receipt that waits for its answer. */
async function disputeOf(app: Demo['app'], { receiptId, householdId: household, pairingId }: { receiptId: string; householdId: string; pairingId: string }): Promise<string> {
  const [open] = await app.database.query<{ id: string }>(`SELECT id FROM receipt_dispute WHERE receipt_id = ? AND state = 'open'`, [receiptId]);
  if (open) return open.id;
  const id = randomUUID();
  await app.run((tx) => insert(tx, 'receipt_dispute', {
    id, pairing_id: pairingId, receipt_id: receiptId, household_id: household, kind: 'amount', state: 'open', open_flag: 1, corrections: 0, opened_by: household, opened_at: new Date('2026-01-01T00:00:00Z'),
  }));
  return id;
}

/** The same in a pairing that none of the demo's people has to do with: copies of the story's, under other owners. */
export async function objectsOfAnotherPairing(demo: Demo, story: Objects): Promise<Objects> {
  const { app } = demo;
  const pairing = await buildPairing(app);
  const { householdId: household } = await buildHousehold(app, pairing);
  const stranger = await buildAccount(app, { displayName: '外人', surname: '外' });
  const pickupPoint = pairing.pickupPointIds[0]!;
  const noticeId = await noticeTo(demo, stranger.accountId);
  const place = { pairing_id: pairing.pairingId };
  const copies = await app.run(async (tx) => {
    const listingId = await copy(tx, 'listing', story.listingId, { ...place, household_id: household });
    const orderId = await copy(tx, 'resident_order', story.orderId, { ...place, account_id: stranger.accountId, pickup_point_id: pickupPoint, payment_id: null, payment_state: 'unpaid', bag_label: null, bag_order_id: null });
    await copy(tx, 'order_line', story.lineId, { ...place, order_id: orderId });
    const taskId = await copy(tx, 'harvest_task', story.taskId, { ...place, household_id: household });
    const routeId = await copy(tx, 'pickup_route', story.routeId, { ...place, driver_account_id: stranger.accountId, van_id: randomUUID() });
    const stopId = await copy(tx, 'route_stop', story.stopId, { ...place, route_id: routeId, household_id: household });
    const shortageId = await copy(tx, 'shortage', story.shortageId, { ...place, household_id: household });
    const receiptId = await copy(tx, 'collection_receipt', story.receiptId, { ...place, household_id: household, stop_id: stopId, route_id: routeId });
    const signId = await copy(tx, 'garden_sign', story.signId, { scene: `g-${household.slice(-12)}`, village_id: pairing.villageId, household_id: household });
    return { ...story, householdId: household, listingId, taskId, pickupPointId: pickupPoint, orderId, orderKey: randomUUID(), prepayId: 'wxsandbox1', routeId, stopId, operatorId: pairing.operatorId, pairingId: pairing.pairingId, villageId: pairing.villageId, signId, noticeId, shortageId, receiptId };
  });
  const disputeId = await disputeOf(app, { receiptId: copies.receiptId, householdId: household, pairingId: pairing.pairingId });
  const trip = await tripObjects(app, { pairingId: pairing.pairingId, householdId: household, accountId: stranger.accountId, villageId: pairing.villageId });
  return { ...copies, storyId: await villageStoryOf(app, pairing.villageId), disputeId, grantId: await consentOf(app, household), ...(await claimObjects(app, copies.orderId, pairing.pairingId)), ...trip };
}

/** A row once more, with a fresh id and other owners. */
async function copy(tx: Tx, table: string, id: string, owners: Record<string, SqlValue>): Promise<string> {
  const [row] = await tx.query<Record<string, string | number | Date | null>>(`SELECT * FROM ${table} WHERE id = ?`, [id]);
  if (!row) throw new Error(`no ${table} ${id} to copy`);
  const fresh = randomUUID();
  await insert(tx, table, { ...row, ...(owners as typeof row), id: fresh });
  return fresh;
}
