import { fromServer } from './server-dist.mjs';

/** @typedef {{ stop_id: string, route_id: string, total_fen: number, method: string }} Receipt */
/** @typedef {{ route_id: string, opened_fen: number, paid_fen: number, counted_fen: number, state: string }} Float */

/**
 * Compares what drivers were told with what the database holds.
 * @param {string} databaseUrl
 * @param {readonly import('./driver-loop.mjs').Step[]} steps
 */
export async function judgeRun(databaseUrl, steps) {
  const { Database } = fromServer('platform/index.js');
  const { auditDatabase } = fromServer('audit/audit-database.js');
  const database = await Database.open({ databaseUrl, dataDir: '.', databasePoolSize: 4 });
  try {
    const receipts = await database.query(`SELECT c.stop_id, c.route_id, c.total_fen, c.method FROM collection_receipt c JOIN float_session f ON f.route_id = c.route_id WHERE f.state <> 'open'`);
    const floats = await database.query(`SELECT route_id, opened_fen, paid_fen, counted_fen, state FROM float_session`);
    const posted = steps.filter(({ receipt }) => receipt).flatMap(({ stopId, told }) => (told && stopId ? [stopId] : []));
    return { ...compareRun(receipts, floats.filter((/** @type {Float} */ { route_id }) => receipts.some((/** @type {Receipt} */ each) => each.route_id === route_id)), posted), violations: await auditDatabase(database) };
  } finally {
    await database.close();
  }
}

/**
 * Lost: a receipt a driver was told of is not there. Duplicated: a stop with two. Unbalanced: a float whose paid is not
 * its receipts, or that does not add up.
 * @param {readonly Receipt[]} receipts
 * @param {readonly Float[]} floats
 * @param {readonly string[]} posted stops whose receipt was acknowledged
 */
export function compareRun(receipts, floats, posted) {
  const stops = receipts.map(({ stop_id }) => stop_id);
  const paidOf = (/** @type {string} */ route) => receipts.filter(({ route_id, method }) => route_id === route && method === 'cash').reduce((sum, { total_fen }) => sum + Number(total_fen), 0);
  return {
    receipts: receipts.length,
    lost: posted.filter((stop) => !stops.includes(stop)).length,
    duplicated: stops.length - new Set(stops).size,
    unbalanced: floats.filter((float) => float.state !== 'balanced' || Number(float.paid_fen) !== paidOf(float.route_id) || Number(float.counted_fen) !== Number(float.opened_fen) - Number(float.paid_fen)).length,
  };
}
