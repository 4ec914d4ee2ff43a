import { writeFileSync } from 'node:fs';
import { allRoutes } from '@cunshe/shared';
import { startTestApp } from '../test-app';
import { Faults } from './faults';
import { MUTANTS } from './mutants';
import { runModel } from './run-model';

const { MODEL_COMMANDS = '3000', MODEL_SEED = '1', MODEL_RESULT } = process.env;

/** The model of the model: a program broken on purpose must break it. Started by `npm run test:model -- --mutants`. */
test('every broken program is found out', async () => {
  const survivors: string[] = [];
  for (const { name, breakIt } of MUTANTS.filter((each) => each.name.includes(process.env.MODEL_LIKE ?? ''))) {
    const app = await startTestApp('sqlite', { routes: Object.fromEntries(allRoutes().map(({ name: route, route: is }) => [route, is])), environment: { JOB_POLL_MS: '60000' } });
    await app.database.serialised(() => app.database.writer.query('PRAGMA synchronous = OFF'));
    breakIt(app);
    const run = await runModel(app, Faults.between(app), Number(MODEL_COMMANDS), Number(MODEL_SEED), () => undefined, { shrink: false });
    if (!run.broken) survivors.push(name);
    process.stderr.write(`model: ${run.broken ? 'caught' : 'MISSED'} "${name}" after ${run.commands} commands: ${run.broken?.sentence.slice(0, 160).replaceAll('\n', ' ') ?? ''}\n`);
    jest.restoreAllMocks();
    await app.close();
  }
  if (MODEL_RESULT) writeFileSync(MODEL_RESULT, JSON.stringify({ mutants: MUTANTS.length, survivors, commands: Number(MODEL_COMMANDS), breaks: survivors.length, seed: Number(MODEL_SEED) }));
  expect(survivors).toEqual([]);
}, 24 * 3_600_000);
