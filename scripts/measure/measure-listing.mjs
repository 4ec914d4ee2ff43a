import { findChromium, provideSystem } from '../test/provision/system-packages.mjs';
import { inRepo } from '../steps/paths.mjs';
import { prepareBuilds, prepareInstall } from '../steps/prepare.mjs';
import { program } from '../steps/programs.mjs';
import { run } from '../steps/run-command.mjs';

/**
 * Builds what is stale and lets the story script count and time. Only its JSON goes to stdout; all else tells of itself
 * on the other stream.
 * @param {readonly string[]} args `--pause` and the seconds read before each tap; 2 unless told
 */
export async function measureListing(args) {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = /** @type {typeof process.stdout.write} */ (process.stderr.write.bind(process.stderr));
  await prepareInstall();
  await provideSystem(['chromium', 'fonts']);
  await prepareBuilds(['server', 'h5']);
  let answer = '';
  await run({
    name: 'measure-listing',
    ...program('tsx', [inRepo('miniapp/e2e/measure-listing.ts'), ...args]),
    env: { CUNSHE_CHROMIUM: findChromium() ?? undefined },
    onLine: (line) => {
      if (line.startsWith('{')) answer = line;
    },
  });
  await new Promise((done) => write(`${answer}\n`, done));
}
