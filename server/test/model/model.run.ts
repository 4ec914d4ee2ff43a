import { writeFileSync } from 'node:fs';
import { allRoutes } from '@cunshe/shared';
import { type Engine } from '../databases';
import { startTestApp } from '../test-app';
import { Faults } from './faults';
import { runModel } from './run-model';

const { MODEL_COMMANDS = '2000', MODEL_SEED = '1', MODEL_ENGINE = 'sqlite', MODEL_SHRINK, MODEL_RESULT } = process.env;

/** Started by `npm run test:model`, which reads what this writes. */
test('the program is what the model says', async () => {
  const app = await startTestApp(MODEL_ENGINE as Engine, { routes: Object.fromEntries(allRoutes().map(({ name, route }) => [name, route])), environment: { JOB_POLL_MS: '60000' } });
  if (MODEL_ENGINE === 'sqlite') await app.database.serialised(() => app.database.writer.query('PRAGMA synchronous = OFF'));
  try {
    const run = await runModel(app, Faults.between(app), Number(MODEL_COMMANDS), Number(MODEL_SEED), (done) => process.stderr.write(`model: ${done} of ${MODEL_COMMANDS} commands\n`), { shrink: MODEL_SHRINK !== 'no' });
    if (MODEL_RESULT) writeFileSync(MODEL_RESULT, JSON.stringify(run));
    expect(run.broken).toBeUndefined();
  } finally {
    await app.close();
  }
}, 24 * 3_600_000);
