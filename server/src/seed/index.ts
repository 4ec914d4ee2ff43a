import { addDays, businessDateOf } from '@cunshe/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { demoStart } from '../modules/demo/public';
import { ReferenceData } from '../modules/pairing/public';
import { ClockSetting, Config, Database, instantOf, JobLoop, JobRunner } from '../platform';
import { emptyDatabase } from './empty-database';
import { seedClaims } from './seed-claims';
import { seedCrates } from './seed-crates';
import { seedCredit } from './seed-credit';
import { seedGardens } from './seed-gardens';
import { inOneTransaction, PAIRING_ID, personAccountId, provided, type SeedGround } from './seed-ground';
import { DAYS_BEFORE, seedHistory } from './seed-history';
import { nameDemoPeople, seedPeople } from './seed-people';
import { seedPlaques } from './seed-plaques';
import { seedPlaces } from './seed-places';
import { seedStories } from './seed-stories';
import { seedToday } from './seed-today';
import { seedGoods, seedRoom, seedTrip } from './seed-trip';
import { seedVans } from './seed-vans';
import { withoutFlushing } from './without-flushing';

/**
 * Makes the demo on an empty database; one with a pairing in it is left alone. Returns whether it made one.
 * @throws Error when a seed was broken off: nothing is deleted without being asked.
 */
export async function seedIfEmpty(app: NestFastifyApplication): Promise<boolean> {
  const database = app.get(Database);
  const [pairing] = await database.query('SELECT id FROM pairing LIMIT 1');
  if (!pairing) {
    await seedDemo(app);
    return true;
  }
  const [person] = await database.query('SELECT id FROM demo_person LIMIT 1');
  if (!person) throw new Error('This database holds pairings but no finished demo. Start over with: npm start -- --reset');
  return false;
}

/**
 * Starts the demo over: everything goes, then the seed comes.
 * @throws Error for a database the demo did not make: nothing is deleted there.
 */
export async function reseed(app: NestFastifyApplication): Promise<void> {
  refuseProduction(app);
  const database = app.get(Database);
  const pairings = await database.query<{ id: string }>('SELECT id FROM pairing');
  if (pairings.length > 0 && !pairings.some(({ id }) => id === PAIRING_ID)) throw new Error('The demo did not make this database, so nothing in it was deleted.');
  await app.get(JobLoop).whilePaused(() => emptyDatabase(database));
  app.get(ReferenceData, { strict: false }).forget();
  await seedDemo(app);
}

/** What a demo's server does before it listens: a demo whose day is over begins anew, on today's date. */
export async function prepareDemo(app: NestFastifyApplication): Promise<void> {
  const over = app.get(Config).startOver === '1' || (await isOver(app.get(Database)));
  await (over ? reseed(app) : seedIfEmpty(app));
}

/** Has the calendar, whatever the demo's own clock says, left the day the demo was made for? */
async function isOver(database: Database): Promise<boolean> {
  const [first] = await database.query<{ created_at: Date | string }>('SELECT created_at FROM account WHERE id = ?', [personAccountId('zhou-min')]);
  if (!first) return false;
  const madeFor = addDays(businessDateOf(instantOf(first.created_at)), DAYS_BEFORE);
  const { realMs } = await database.clock();
  return madeFor < businessDateOf(new Date(realMs));
}

/**
 * The pairing of DOMAIN §6 with four weeks behind it, and its day until 11:42. The same on every machine for the same
 * date. The clock is set back four weeks and goes forward through the history, so that every row has its own time.
 * @throws Error in production.
 */
async function seedDemo(app: NestFastifyApplication): Promise<void> {
  refuseProduction(app);
  const ground: SeedGround = { app, today: businessDateOf(await app.get(Database).now()) };
  await app.get(JobLoop).whilePaused(() => withoutFlushing(app.get(Database), () => seedDays(ground)));
}

/** Naming whom one can be is the last step: it marks a finished seed. */
async function seedDays(ground: SeedGround): Promise<void> {
  await seedHistory(ground, () => seedBase(ground));
  await seedClaims(ground);
  await seedCredit(ground);
  await seedToday(ground);
  await inOneTransaction(ground, (tx) => seedPlaques(tx, ground));
  await seedTrip(ground);
  await seedRoom(ground);
  await seedGoods(ground);
  await provided(ground, ClockSetting).set(demoStart(ground.today));
  await provided(ground, JobRunner).runDue();
  await inOneTransaction(ground, (tx) => nameDemoPeople(tx, ground));
}

async function seedBase(ground: SeedGround): Promise<void> {
  await inOneTransaction(ground, async (tx) => {
    await seedPlaces(tx, ground);
    await seedPeople(tx, ground);
    await seedGardens(tx, ground);
    await seedStories(tx);
    await seedVans(tx, ground);
    await seedCrates(tx, ground.today);
  });
  provided(ground, ReferenceData).forget();
}

function refuseProduction(app: NestFastifyApplication): void {
  if (app.get(Config).mode === 'production') throw new Error('The demo is not seeded in production.');
}
