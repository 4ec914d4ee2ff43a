import fs from 'node:fs';
import path from 'node:path';
import { findChromium, provideSystem } from '../test/provision/system-packages.mjs';
import { say, step } from './board.mjs';
import { StepFailure } from './failure.mjs';
import { inRepo } from './paths.mjs';
import { prepareBuilds, prepareInstall } from './prepare.mjs';
import { program } from './programs.mjs';
import { run } from './run-command.mjs';

const script = 'miniapp/e2e/shots.ts';

/**
 * Builds what is stale and has the story script write its pictures.
 * @param {readonly string[]} args `--out` and the folder; `miniapp/dist/shots` unless told
 */
export async function takeShots(args) {
  const [folder = inRepo('miniapp/dist/shots')] = args.filter((arg) => arg !== '--out');
  const out = path.resolve(folder);
  if (!fs.existsSync(inRepo(script))) throw new StepFailure(`There is no ${script}.`);
  await prepareInstall();
  await provideSystem(['chromium', 'fonts']);
  await prepareBuilds(['server', 'h5']);
  fs.mkdirSync(out, { recursive: true });
  const env = { CUNSHE_CHROMIUM: findChromium() ?? undefined };
  await step('take pictures', (report) => run({ name: 'shots', ...program('tsx', [inRepo(script), '--out', out]), env, onLine: (line) => report(line.trim().slice(0, 60)) }));
  const pictures = fs.readdirSync(out).filter((name) => name.endsWith('.png')).length;
  say(JSON.stringify({ pictures, folder: out }));
}
