import { fromServer } from './server-dist.mjs';

const HOT_STOCK = 60;
const AMPLE_STOCK = 1_000_000;
const HOT_LISTINGS = 3;
const DAY_MS = 86_400_000;
/** An access token is minted for the whole run: signing in again is not what is proved here. */
const TOKENS_LAST_MS = 6 * 3_600_000;

/** @typedef {{ accountId: string, token: string }} Buyer */
/** @typedef {{ listingId: string, hot: boolean }} Crop */
/** @typedef {{ buyers: Buyer[], crops: Crop[], pickupPointId: string }} Ground */

/**
 * The demo's village at 11:42 of tomorrow (so that the provider, which runs by the wall clock, finds no payment
 * expired), three crops of little stock, others of plenty, and buyers of this run alone.
 * @param {Record<string, string>} settings of the server
 * @param {number} buyerCount
 * @returns {Promise<Ground>}
 */
export async function prepareGround(settings, buyerCount) {
  const { pickupPointId } = fromServer('seed/seed-ground.js');
  return inSeededVillage(settings, async (app, tx, now) => ({
    buyers: await makeBuyers(app, tx, new Date(now.getTime() + TOKENS_LAST_MS), buyerCount),
    crops: await setStock(tx, now),
    pickupPointId: pickupPointId('A'),
  }));
}

/** @typedef {Buyer} Driver */

/**
 * The same village on the same day, and the drivers of its vans.
 * @param {Record<string, string>} settings of the server
 * @returns {Promise<Driver[]>}
 */
export function prepareDrivers(settings) {
  return inSeededVillage(settings, async (app, tx, now) => {
    const vans = await tx.query('SELECT DISTINCT driver_account_id AS id FROM van ORDER BY driver_account_id');
    return Promise.all(vans.map((/** @type {{ id: string }} */ { id }) => signedIn(app, tx, id, new Date(now.getTime() + TOKENS_LAST_MS))));
  });
}

/**
 * @template T
 * @param {Record<string, string>} settings
 * @param {(app: any, tx: any, now: Date) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function inSeededVillage(settings, work) {
  const { boot } = fromServer('boot.js');
  const { loadConfig, ClockSetting, Database, UnitOfWork, stop } = fromServer('platform/index.js');
  const { seedIfEmpty } = fromServer('seed/index.js');
  const { SANDBOX_URL: _, ...ownSandbox } = settings;
  const app = await boot(loadConfig(ownSandbox));
  const database = app.get(Database);
  await app.get(ClockSetting).set(new Date((await database.now()).getTime() + DAY_MS));
  await seedIfEmpty(app);
  const now = await database.now();
  const done = await app.get(UnitOfWork).run((/** @type {any} */ tx) => work(app, tx, now));
  await stop(app);
  return done;
}

/** @param {any} app @param {any} tx @param {string} accountId @param {Date} until @returns {Promise<Buyer>} */
async function signedIn(app, tx, accountId, until) {
  const { Sessions } = fromServer('modules/identity/public.js');
  const { AccessTokens } = fromServer('modules/identity/access-tokens.js');
  const { sessionId } = await app.get(Sessions, { strict: false }).open(tx, accountId);
  const { token } = await app.get(AccessTokens, { strict: false }).issue(accountId, sessionId, until);
  return { accountId, token };
}

/** @param {any} app @param {any} tx @param {Date} until @param {number} count @returns {Promise<Buyer[]>} */
async function makeBuyers(app, tx, until, count) {
  const { Accounts, Roles } = fromServer('modules/identity/public.js');
  const buyers = [];
  for (let number = 1; number <= count; number += 1) {
    const accountId = await app.get(Accounts, { strict: false }).register(tx, { displayName: `买家${number}`, surname: '买' });
    await app.get(Roles, { strict: false }).grant(tx, accountId, { persona: 'resident', scopeType: 'account', scopeId: accountId, title: '住户' });
    buyers.push(await signedIn(app, tx, accountId, until));
  }
  return buyers;
}

/** @param {any} tx @param {Date} now @returns {Promise<Crop[]>} */
async function setStock(tx, now) {
  const rows = await tx.query(
    `SELECT s.id FROM listing s JOIN sale_unit u ON u.id = s.sale_unit_id JOIN order_cycle c ON c.id = s.cycle_id
     WHERE c.state = 'open' AND s.state IN ('live', 'sold_out') AND s.cutoff_at = c.cutoff_at AND s.cutoff_at > ? AND u.kind <> 'weight' ORDER BY s.id`,
    [now],
  );
  const crops = rows.slice(0, 2 * HOT_LISTINGS).map((/** @type {{ id: string }} */ { id }, /** @type {number} */ place) => ({ listingId: id, hot: place < HOT_LISTINGS }));
  for (const { listingId, hot } of crops) {
    await tx.execute(`UPDATE listing SET offered = reserved + sold + ?, state = 'live' WHERE id = ?`, [hot ? HOT_STOCK : AMPLE_STOCK, listingId]);
  }
  return crops;
}
