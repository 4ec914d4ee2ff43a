import { uuidv7 } from 'uuidv7';

const LINES_AN_ORDER = 3;
const ROWS_AT_ONCE = 200;

/**
 * Paid orders of today, copies of the demo's own, each of another resident, over all gates and crops. Their bags are light:
 * what is measured is the cut-off, not a day that no van could drive; unless it is `overfull`, when the van is as small
 * as can be and everything is given back.
 * @param {any} database @param {any} unitOfWork @param {number} count @param {boolean} [overfull]
 */
export async function crowdOfOrders(database, unitOfWork, count, overfull = false) {
  const [{ date }] = await database.query('SELECT MAX(business_date) AS date FROM listing');
  const [order] = await database.query(`SELECT * FROM resident_order WHERE business_date = ? AND state = 'paid' ORDER BY id`, [date]);
  const fees = await database.query('SELECT * FROM order_fee WHERE order_id = ?', [order.id]);
  const lines = await linePatterns(database, date);
  const points = await database.query('SELECT id FROM pickup_point WHERE id IN (SELECT pickup_point_id FROM resident_order WHERE business_date = ?) ORDER BY id', [date]);
  const [person] = await database.query('SELECT * FROM account WHERE id = ?', [order.account_id]);
  const [payment] = await database.query(`SELECT * FROM payment WHERE subject_id = ? AND kept_flag = 1`, [order.id]);
  const rows = { account: [], payment: [], resident_order: [], order_line: [], order_fee: [] };
  for (let place = 0; place < count; place += 1) {
    const [id, accountId] = [uuidv7(), uuidv7()];
    const gate = place % points.length;
    push(rows.account, { ...person, id: accountId, display_name: `住户 ${place}`, phone_cipher: null, phone_index: null, openid_cipher: null, openid_index: null });
    const paymentId = id.replaceAll('-', '');
    push(rows.payment, { ...payment, id: paymentId, subject_id: id, payer_account_id: accountId, amount_fen: order.total_fen, transaction_id: paymentId });
    const letter = 'ABCD'[gate] ?? 'E';
    push(rows.resident_order, { ...order, id, account_id: accountId, pickup_point_id: points[gate].id, point_letter: letter, bag_label: `${letter}-${place + 1000}`, payment_id: paymentId, ...('bag_order_id' in order ? { bag_order_id: id } : {}) });
    for (let line = 0; line < LINES_AN_ORDER; line += 1) push(rows.order_line, { ...lines[(place + line) % lines.length], id: uuidv7(), order_id: id });
    for (const fee of fees) push(rows.order_fee, { ...fee, order_id: id });
  }
  await unitOfWork.run(async (/** @type {any} */ tx) => {
    for (const [table, all] of Object.entries(rows)) await insert(tx, table, all);
    await tx.execute('UPDATE van SET capacity_grams = ?, capacity_crates = ?', overfull ? [1, 1] : [100000000, 100000]);
  });
  return { date, pairingId: order.pairing_id, cycleId: order.cycle_id };
}

/** @param {any[]} list @param {any} row */
function push(list, row) {
  list.push(row);
}

/** One line of each crop that was ordered today. @param {any} database @param {string} date */
async function linePatterns(database, date) {
  const all = await database.query('SELECT l.* FROM order_line l JOIN resident_order o ON o.id = l.order_id WHERE o.business_date = ? ORDER BY l.listing_id', [date]);
  return [...new Map(all.map((/** @type {any} */ line) => [line.listing_id, { ...line, unit_kind: 'count', unit_name: '把', grams_per_unit: 10, ordered: 1, state: 'ordered', packed: null, billed: null, billed_fen: null }])).values()];
}

/** @param {any} tx @param {string} table @param {any[]} rows */
async function insert(tx, table, rows) {
  const columns = Object.keys(rows[0]);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    await tx.execute(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.map(() => `(${columns.map(() => '?').join()})`).join()}`,
      some.flatMap((row) => columns.map((column) => row[column])),
    );
  }
}
