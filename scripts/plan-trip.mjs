// npm run -s plan:trip < problem.json: families seated at households, as JSON. Builds what is missing; only the answer goes to stdout.
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { requireNode } from './steps/node-version.mjs';
import { inRepo } from './steps/paths.mjs';

requireNode();
const write = process.stdout.write;
process.stdout.write = /** @type {typeof write} */ (process.stderr.write.bind(process.stderr));
const { main } = await import('./steps/main.mjs');
const { prepareInstall, prepareBuilds } = await import('./steps/prepare.mjs');
await main(async () => {
  await prepareInstall();
  await prepareBuilds(['server']);
  process.stdout.write = write;
  const args = process.argv.slice(2).map((arg) => (arg.startsWith('--') ? arg : path.resolve(process.env.INIT_CWD ?? '.', arg)));
  return spawnSync(process.execPath, [inRepo('server/dist/admin/plan-trip.js'), ...args], { stdio: 'inherit' }).status ?? 1;
});
