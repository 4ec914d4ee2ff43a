import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { step } from './board.mjs';
import { StepFailure } from './failure.mjs';
import { inRepo } from './paths.mjs';
import { prepareBuilds, prepareInstall } from './prepare.mjs';
import { run } from './run-command.mjs';

/**
 * Builds what is stale and has the server's command write the files; its last line, JSON, goes to standard output.
 * @param {readonly string[]} args
 */
export async function printSigns(args) {
  if (!args.includes('--out')) throw new StepFailure('Usage: npm run signs -- --out DIR [--gardens 100] [--household 07]');
  await prepareInstall();
  await prepareBuilds(['server']);
  const demo = !process.env.DATABASE_URL;
  const folder = demo ? fs.mkdtempSync(path.join(os.tmpdir(), 'cunshe-signs-')) : undefined;
  try {
    const env = { LOG_LEVEL: 'silent', ...(folder ? { DATA_DIR: folder, CUNSHE_MODE: 'demo' } : {}) };
    const command = { command: process.execPath, args: [inRepo('server/dist/admin/signs.js'), ...args, ...(demo ? ['--demo'] : [])], cwd: process.cwd() };
    const { tail } = await step('print signs', () => run({ name: 'signs', ...command, env }));
    console.log(tail.at(-1));
  } finally {
    if (folder) fs.rmSync(folder, { recursive: true, force: true });
  }
}
