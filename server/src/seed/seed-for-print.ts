import { businessDateOf } from '@cunshe/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ReferenceData } from '../modules/pairing/public';
import { Database } from '../platform';
import { HOUSEHOLDS, type HouseholdData } from './data/households';
import { seedGardens } from './seed-gardens';
import { inOneTransaction, provided, type SeedGround } from './seed-ground';
import { seedPlaces } from './seed-places';

/** The demo's village without people, history or a day, with so many gardens or more: for what is only printed. */
export async function seedForPrint(app: NestFastifyApplication, gardens: number): Promise<void> {
  const ground: SeedGround = { app, today: businessDateOf(await app.get(Database).now()) };
  await inOneTransaction(ground, async (tx) => {
    await seedPlaces(tx, ground);
    await seedGardens(tx, ground, [...HOUSEHOLDS, ...invented(gardens)]);
  });
  provided(ground, ReferenceData).forget();
}

/** Gardens beyond the story's, named after those of it. */
function invented(gardens: number): HouseholdData[] {
  return Array.from({ length: Math.max(0, gardens - HOUSEHOLDS.length) }, (_, place) => {
    const { name, group, years } = HOUSEHOLDS[place % HOUSEHOLDS.length]!;
    return { plaque: String(HOUSEHOLDS.length + place + 1), name, group, years, today: [] };
  });
}
