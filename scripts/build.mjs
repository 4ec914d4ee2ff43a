// npm run build, npm run build:weapp [-- --force]: builds what is stale.
import { requireNode } from './steps/node-version.mjs';

requireNode();
const { main } = await import('./steps/main.mjs');
const { prepareBuilds, prepareInstall } = await import('./steps/prepare.mjs');
const { builds } = await import('./steps/builds.mjs');
const { StepFailure } = await import('./steps/failure.mjs');

await main(async () => {
  const args = process.argv.slice(2);
  const named = args.filter((arg) => !arg.startsWith('--'));
  const unknown = named.filter((name) => !(name in builds));
  if (unknown.length > 0) throw new StepFailure(`There is no build called ${unknown.join(', ')}; there are ${Object.keys(builds).join(', ')}.`);
  await prepareInstall();
  const names = /** @type {(keyof typeof builds)[]} */ (named.length > 0 ? named : ['shared', 'server', 'h5']);
  await prepareBuilds(names, { force: args.includes('--force') });
});
