// npm run bench:routing -- --instances DIR --seconds S --seeds K --objective fleet|distance [--match PATTERN]: the solver on files of known instances.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { tellOnStderr } from '../steps/board.mjs';
import { StepFailure } from '../steps/failure.mjs';
import { main } from '../steps/main.mjs';
import { prepareBuilds, prepareInstall } from '../steps/prepare.mjs';
import { readBestKnown } from './routing/best-known.mjs';
import { instancesIn } from './routing/instances-in.mjs';
import { runInstance } from './routing/run-instance.mjs';
import { summaryOf } from './routing/summary.mjs';

const { values } = parseArgs({
  options: {
    instances: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    seeds: { type: 'string', default: '1' },
    objective: { type: 'string', default: 'fleet' },
    match: { type: 'string', default: '' },
  },
});

/** @returns {{ folder: string, seconds: number, seeds: number, objective: 'fleet' | 'distance', match: RegExp }} */
function options() {
  const { instances, objective } = values;
  const [seconds, seeds] = [Number(values.seconds), Number(values.seeds)];
  if (!instances || !fs.existsSync(instances)) throw new StepFailure('--instances DIR: a folder of instance files is needed');
  if (!(seconds > 0)) throw new StepFailure('--seconds S: a number above 0');
  if (!Number.isSafeInteger(seeds) || seeds < 1) throw new StepFailure('--seeds K: a whole number from 1');
  if (objective !== 'fleet' && objective !== 'distance') throw new StepFailure('--objective is fleet or distance');
  return { folder: instances, seconds, seeds, objective, match: new RegExp(values.match ?? '', 'i') };
}

await main(async () => {
  tellOnStderr();
  const { folder, seconds, seeds, objective, match } = options();
  const found = instancesIn(folder, match);
  if (found.length === 0) throw new StepFailure(`no instance in ${folder} matches`);
  await prepareInstall();
  await prepareBuilds(['server']);
  const best = readBestKnown(folder);
  const lines = [];
  for (const instance of found) {
    for (let seed = 1; seed <= seeds; seed++) {
      const line = runInstance(instance, { seed, seconds, objective });
      console.log(JSON.stringify(line));
      lines.push(line);
    }
  }
  console.log(JSON.stringify(summaryOf(lines, best)));
  return lines.every(({ valid }) => valid) ? 0 : 1;
});
