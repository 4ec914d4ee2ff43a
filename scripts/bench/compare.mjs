import { cpuMs } from './cpu-time.mjs';
import { median, percentile, rounded } from './load.mjs';

const ROUNDS = 5;

/** @typedef {{ pids: [number, number], run: (count: number) => Promise<{ seconds: number, times: number[] }> }} Contender */

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
    console.log(`round ${round}: ${told(mine)}; baseline ${told(limit)}`);
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
  const before = pids.map((pid) => cpuMs(pid));
  const { seconds, times } = await run(count);
  const parts = pids.map((pid, index) => (cpuMs(pid) - (before[index] ?? 0)) / count);
  return { parts, cpu: parts.reduce((sum, part) => sum + part, 0), rate: count / seconds, times };
}

/** @param {Awaited<ReturnType<typeof measured>>} result */
const told = ({ parts, cpu, rate }) => `${rounded(cpu)} CPU-ms (${parts.map((part) => rounded(part)).join(' + ')} of the database), ${rounded(rate, 1)} a second`;
