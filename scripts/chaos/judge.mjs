import { fromServer } from './server-dist.mjs';

/** @typedef {import('./buyer-loop.mjs').Intent} Intent */

/**
 * Asks what became of every wish whose answer was lost; how many cannot be learnt.
 * @param {import('./api.mjs').Api} api
 * @param {readonly Intent[]} intents
 */
export async function resolveUnknown(api, intents) {
  let unresolved = 0;
  for (const intent of intents.filter(({ fate }) => fate === 'open' || fate === 'abandoned')) {
    const answer = await api.once({ method: 'GET', path: `/api/orders-by-key/${intent.key}`, token: intent.buyer.token });
    if (answer?.status !== 200) unresolved += 1;
    else if (answer.body.orderId) intent.orderId = answer.body.orderId;
  }
  return unresolved;
}

/**
 * Compares what clients were told with what the database holds.
 * @param {string} databaseUrl
 * @param {readonly Intent[]} intents
 * @param {readonly string[]} accountIds
 */
export async function judge(databaseUrl, intents, accountIds) {
  const { Database } = fromServer('platform/index.js');
  const { auditDatabase } = fromServer('audit/audit-database.js');
  const database = await Database.open({ databaseUrl, dataDir: '.', databasePoolSize: 4 });
  try {
    const orders = await database.query(
      `SELECT id, state, payment_state, (SELECT COUNT(*) FROM payment p WHERE p.subject_id = o.id AND p.kept_flag = 1) AS kept
       FROM resident_order o WHERE account_id IN (${accountIds.map(() => '?').join()})`,
      accountIds,
    );
    const received = new Set((await database.query(`SELECT id FROM payment WHERE state = 'succeeded'`)).map((/** @type {{ id: string }} */ { id }) => id));
    const unseen = intents.filter(({ paymentId }) => paymentId && !received.has(paymentId)).length;
    const [{ oversold }] = await database.query('SELECT COALESCE(SUM(reserved + sold - offered), 0) AS oversold FROM listing WHERE reserved + sold > offered');
    const { lost, duplicated } = compare(orders, intents);
    return { lost: lost + unseen, duplicated, oversold: Number(oversold), violations: await auditDatabase(database) };
  } finally {
    await database.close();
  }
}

/**
 * Lost: acknowledged, but not there. Duplicated: there, but asked for by nobody, or paid twice over.
 * @param {readonly { id: string, state: string, payment_state: string, kept: number }[]} orders
 * @param {readonly Intent[]} intents
 */
export function compare(orders, intents) {
  const byId = new Map(orders.map((order) => [order.id, order]));
  const asked = new Set(intents.flatMap(({ orderId }) => orderId ?? []));
  const missing = intents.filter((intent) => isMissing(intent, byId)).length;
  const unasked = orders.filter(({ id }) => !asked.has(id)).length;
  const sharedByTwo = intents.filter(({ orderId }) => orderId).length - asked.size;
  return { lost: missing + sharedByTwo, duplicated: unasked + orders.filter(({ kept }) => Number(kept) > 1).length };
}

/**
 * @param {Intent} intent
 * @param {ReadonlyMap<string, { state: string, payment_state: string }>} byId
 */
function isMissing({ orderId, paid, cancelled }, byId) {
  if (!orderId) return false;
  const order = byId.get(orderId);
  if (!order) return true;
  return (paid && order.payment_state === 'unpaid') || (cancelled && order.state !== 'cancelled');
}
