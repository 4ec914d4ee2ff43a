import { uuidv7 } from 'uuidv7';
import { built } from './built.mjs';

/**
 * The built application in this process, on a seeded day that is open now, listening but without its background jobs.
 * The invented WeChat goes on with the wall clock, so the day is moved to where that stands instead of the clock.
 * @param {Pick<Awaited<ReturnType<typeof import('./stage.mjs').setStage>>, 'env' | 'aheadMs'>} stage
 */
export async function openPreparedDay({ env, aheadMs }) {
  const { boot } = built('boot.js');
  const { loadConfig, stop, ClockSetting, Database } = built('platform/index.js');
  const { prepareDemo } = built('seed/index.js');
  const { Sessions } = built('modules/identity/public.js');
  const config = loadConfig({ ...env, LOG_LEVEL: 'silent' });
  const app = await boot(config);
  await prepareDemo(app);
  const database = app.get(Database);
  await app.get(ClockSetting).set(new Date(Date.now() + aheadMs));
  await openUntilEvening(database, Date.now() + aheadMs);
  await app.listen(config.port, config.host);
  return { database, sessions: app.get(Sessions, { strict: false }), run: unitOfWorkOf(app), close: () => stop(app) };
}

/** @param {any} app */
function unitOfWorkOf(app) {
  const { UnitOfWork } = built('platform/index.js');
  const unitOfWork = app.get(UnitOfWork);
  return (/** @type {(tx: any) => Promise<any>} */ work) => unitOfWork.run(work);
}

/** Six hours of ordering and more of every crop than anybody orders; what was to happen by itself today waits until then. */
async function openUntilEvening(/** @type {any} */ database, /** @type {number} */ nowMs) {
  const hour = 3_600_000;
  const [opens, cutoff, locks] = [-1, 6, 7].map((hours) => new Date(nowMs + hours * hour));
  const [{ business_date: date }] = await database.query('SELECT MAX(business_date) AS business_date FROM listing');
  const write = (/** @type {string} */ sql, /** @type {unknown[]} */ values) => database.writer.query(sql, values);
  await write(`UPDATE order_cycle SET state = 'open', opens_at = LEAST(opens_at, ?), cutoff_at = ?, locks_at = ? WHERE business_date = ?`, [opens, cutoff, locks, date]);
  await write(`UPDATE listing SET state = 'live', cutoff_at = ?, offered = 100000000, most_per_account = NULL WHERE business_date = ?`, [cutoff, date]);
  await write(`UPDATE job SET run_at = ? WHERE status = 'ready'`, [locks]);
}

/**
 * Who orders, what and where.
 * @param {Awaited<ReturnType<typeof openPreparedDay>>} day
 * @param {number} residents
 */
export async function peopleAndCrops({ database, sessions, run }, residents) {
  const accounts = await database.query(`SELECT account_id AS id FROM role_grant WHERE persona = 'resident' AND revoked_at IS NULL ORDER BY account_id LIMIT ${residents}`);
  const tokens = await Promise.all(accounts.map((/** @type {{ id: string }} */ { id }) => run(async (tx) => (await sessions.open(tx, id)).accessToken)));
  const points = await database.query('SELECT id FROM pickup_point ORDER BY id');
  const listings = await database.query(
    `SELECT l.id FROM listing l WHERE l.state = 'live' AND l.business_date = (SELECT MAX(business_date) FROM listing) ORDER BY l.id`,
  );
  const ids = (/** @type {{ id: string }[]} */ rows) => rows.map(({ id }) => id);
  return { tokens: /** @type {string[]} */ (tokens), pointIds: ids(points), listingIds: ids(listings) };
}

/**
 * Lists every garden's crops again until 60 stand on the beds.
 * @param {any} database
 */
export async function listSixty(database) {
  const standing = await database.query(`SELECT * FROM listing WHERE state = 'live' AND business_date = (SELECT MAX(business_date) FROM listing) ORDER BY id`);
  const units = await database.query('SELECT id FROM sale_unit ORDER BY id');
  const households = await database.query('SELECT DISTINCT household_id AS id FROM listing ORDER BY household_id');
  const taken = new Set(standing.map((/** @type {any} */ row) => row.household_id + row.sale_unit_id));
  const free = households.flatMap((/** @type {any} */ household) => units.map((/** @type {any} */ unit) => ({ household_id: household.id, sale_unit_id: unit.id }))).filter((/** @type {any} */ pair) => !taken.has(pair.household_id + pair.sale_unit_id));
  for (const pair of free.slice(0, 60 - standing.length)) {
    const row = { ...standing[0], ...pair, id: uuidv7(), reserved: 0, sold: 0 };
    await database.writer.query(`INSERT INTO listing (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`, Object.values(row));
  }
}
