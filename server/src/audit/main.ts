import { Database, isMigrated, loadConfig, useMigrations } from '../platform';
import { migrations } from '../migrations';
import { violationsOf } from './check';
import { CHECKS } from './checks';

const SHOWN = 5;

/** `npm run audit`: proves the database that `DATABASE_URL` names, or the embedded one; ends with a line of JSON. */
async function main(): Promise<number> {
  useMigrations(migrations);
  const database = await Database.open(loadConfig());
  try {
    if (!(await isMigrated(database).catch(() => false))) throw new Error('There is no database of this version to audit: start the server on it once.');
    const violations = await printed(database);
    console.log(JSON.stringify({ checks: CHECKS.length, violations }));
    return violations === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

async function printed(database: Database): Promise<number> {
  let sum = 0;
  for (const check of CHECKS) {
    const found = await violationsOf(database, check);
    sum += found.length;
    console.log(`${String(found.length).padStart(6)}  ${check.name.padEnd(34)}  ${check.holds}`);
    for (const { subject, facts } of found.slice(0, SHOWN)) console.log(`        - ${subject} ${JSON.stringify(facts)}`);
    if (found.length > SHOWN) console.log(`        - and ${found.length - SHOWN} more`);
  }
  return sum;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
