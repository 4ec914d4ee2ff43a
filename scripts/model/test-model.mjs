/**
 * Lives through days by chance and holds the program against a model of it (server/test/model/README.md):
 *   npm run test:model -- --commands 20000 --seed 1 [--engine sqlite|mariadb] [--snapshot-isolation]
 *   npm run test:model -- --mutants --commands 3000: breaks the program on purpose, and the model must find it out
 * Ends with one line of JSON {commands, breaks, seed, …}; exit code 1 when the program broke the model, or a mutant did not.
 */
import { parseArgs } from 'node:util';
import { main } from '../steps/main.mjs';
import { prepareInstall } from '../steps/prepare.mjs';
import { provideSystem } from '../test/provision/system-packages.mjs';
import { liveThrough } from './live-through.mjs';

await main(async () => {
  const { values } = parseArgs({
    options: {
      commands: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      engine: { type: 'string', default: 'sqlite' },
      'snapshot-isolation': { type: 'boolean', default: false },
      mutants: { type: 'boolean', default: false },
    },
  });
  const [commands, seed] = [Number(values.commands), Number(values.seed)];
  if (!Number.isSafeInteger(commands) || commands < 1 || !Number.isSafeInteger(seed) || seed < 0 || !['sqlite', 'mariadb'].includes(values.engine)) {
    throw new Error('Usage: npm run test:model -- --commands <number> --seed <number> [--engine sqlite|mariadb] [--snapshot-isolation] [--mutants]');
  }
  await prepareInstall();
  await provideSystem(['mariadb']);
  const outcome = await liveThrough({ commands, seed, engine: values.engine, snapshotIsolation: values['snapshot-isolation'], mutants: values.mutants });
  console.log(JSON.stringify(outcome));
  return outcome.breaks === 0 && outcome.commands >= commands ? 0 : 1;
});
