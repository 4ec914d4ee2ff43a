import { cpuMs } from './cpu-time.mjs';
import { median, percentile, rounded } from './load.mjs';

const ROUNDS = 5;

/** @typedef {{ pids: number[], run: (count: number) => Promise<{ seconds: number, times: number[] }> }} Contender */

/**
 * Ours and the baseline by turns, so that a slow minute of the machine meets both; medians of the rounds. The processes
 * of each are counted with the database's.
 * @param {{ op: string, count: number, ours: Contender, baseline: Contender, bytesGzip: number }} comparison
 */
export async function compare({ op, count, ours, baseline, bytesGzip }) {
  const each = Math.max(1, Math.ceil(count / ROUNDS));
  console.log(`warming up with ${each} of each`);
  await ours.run(each);
  await baseline.run(each);
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const [mine, limit] = [await measured(ours, each), await measured(baseline, each)];
    console.log(`round ${round}: ${rounded(mine.cpu)} CPU-ms each, ${rounded(mine.rate, 1)} a second; baseline ${rounded(limit.cpu)} CPU-ms, ${rounded(limit.rate, 1)} a second`);
    rounds.push({ mine, limit });
  }
  const times = rounds.flatMap(({ mine }) => mine.times);
  return {
    op,
    cpuMsPerOp: rounded(median(rounds.map(({ mine }) => mine.cpu)), 3),
    ratePerSecond: rounded(median(rounds.map(({ mine }) => mine.rate)), 1),
    p50Ms: rounded(percentile(times, 0.5)),
    p99Ms: rounded(percentile(times, 0.99)),
    bytesGzip,
    baselineCpuMsPerOp: rounded(median(rounds.map(({ limit }) => limit.cpu)), 3),
    ratio: rounded(median(rounds.map(({ mine, limit }) => mine.cpu / limit.cpu))),
  };
}

/** @param {Contender} contender @param {number} count */
async function measured({ pids, run }, count) {
  const before = cpuMs(pids);
  const { seconds, times } = await run(count);
  return { cpu: (cpuMs(pids) - before) / count, rate: count / seconds, times };
}
