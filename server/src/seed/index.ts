import { businessDateOf } from '@cunshe/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { demoStart } from '../modules/demo/public';
import { ReferenceData } from '../modules/pairing/public';
import { ClockSetting, Config, Database, JobLoop, JobRunner } from '../platform';
import { emptyDatabase } from './empty-database';
import { seedGardens } from './seed-gardens';
import { inOneTransaction, provided, type SeedGround } from './seed-ground';
import { seedHistory } from './seed-history';
import { seedPeople } from './seed-people';
import { seedPlaces } from './seed-places';
import { seedToday } from './seed-today';
import { seedVans } from './seed-vans';

/** Makes the demo on an empty database; a database with a pairing in it is left alone. Returns whether it made one. */
export async function seedIfEmpty(app: NestFastifyApplication): Promise<boolean> {
  const [pairing] = await app.get(Database).query('SELECT id FROM pairing LIMIT 1');
  if (pairing) return false;
  await seedDemo(app);
  return true;
}

/** Starts the demo over: everything goes, then the seed comes. */
export async function reseed(app: NestFastifyApplication): Promise<void> {
  refuseProduction(app);
  await app.get(JobLoop).whilePaused(() => emptyDatabase(app.get(Database)));
  await seedDemo(app);
}

/**
 * The pairing of DOMAIN §6 with four weeks behind it, and its day until 11:42. The same on every machine for the same
 * date. The clock is set back four weeks and goes forward through the history, so that every row has its own time.
 * @throws Error in production.
 */
async function seedDemo(app: NestFastifyApplication): Promise<void> {
  refuseProduction(app);
  const ground: SeedGround = { app, today: businessDateOf(await app.get(Database).now()) };
  await app.get(JobLoop).whilePaused(async () => {
    await seedHistory(ground, () => seedBase(ground));
    await seedToday(ground);
    await app.get(ClockSetting).set(demoStart(ground.today));
    await app.get(JobRunner).runDue();
  });
}

async function seedBase(ground: SeedGround): Promise<void> {
  await inOneTransaction(ground, async (tx) => {
    await seedPlaces(tx, ground);
    await seedPeople(tx, ground);
    await seedGardens(tx, ground);
    await seedVans(tx, ground);
  });
  provided(ground, ReferenceData).forget();
}

function refuseProduction(app: NestFastifyApplication): void {
  if (app.get(Config).mode === 'production') throw new Error('The demo is not seeded in production.');
}
