import fs from 'node:fs';
import { say, step } from '../steps/board.mjs';
import { StepFailure } from '../steps/failure.mjs';
import { prepareInstall } from '../steps/prepare.mjs';
import { runToEnd } from '../steps/run-command.mjs';
import { runTasks } from '../steps/tasks.mjs';
import { checkSteps } from './steps.mjs';

/** @typedef {{ name: string, ok: boolean, output: string }} Checked */

/**
 * Runs the steps side by side; prints the pictures, then what is wrong.
 * @param {readonly string[]} args --result=<file> also writes the outcome as JSON
 * @returns {Promise<number>} exit code
 */
export async function runCheck(args) {
  await prepareInstall();
  const steps = checkSteps();
  /** @type {Checked[]} */
  const checked = [];
  await runTasks(steps.map((entry) => ({ name: entry.name, run: async () => void checked.push(await runStep(entry)) })));
  for (const { name } of steps.filter((entry) => entry.shown)) say(`\n${checked.find((one) => one.name === name)?.output ?? ''}`);
  const wrong = checked.filter(({ ok }) => !ok);
  for (const { name, output } of wrong) say(`\n✗ ${name}\n${output}`);
  const resultFile = args.find((arg) => arg.startsWith('--result='))?.slice('--result='.length);
  if (resultFile) fs.writeFileSync(resultFile, JSON.stringify(checked));
  if (wrong.length > 0) say(`\n${wrong.length} of ${steps.length} checks failed`);
  return wrong.length > 0 ? 1 : 0;
}

/** @param {import('./steps.mjs').CheckStep} entry @returns {Promise<Checked>} */
async function runStep({ name, command }) {
  /** @type {Checked} */
  let checked = { name, ok: false, output: '' };
  await step(name, async () => {
    const ended = await runToEnd({ name: `check-${name}`, ...command, env: { NO_COLOR: '1', FORCE_COLOR: undefined }, limitMs: 4 * 60_000 });
    checked = { name, ok: ended.code === 0, output: fs.readFileSync(ended.log, 'utf8').trimEnd() };
    if (!checked.ok) throw new StepFailure(`${name} failed`);
  }).catch((error) => {
    if (!(error instanceof StepFailure)) checked.output = String(error);
  });
  return checked;
}
