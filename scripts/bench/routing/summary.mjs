import { bestKnownOf } from './best-known.mjs';

/**
 * All runs in one object. A gap counts only where the vehicles are as many as the best known; instances are counted by
 * their runs' mean (vehicles on the best known in every run).
 * @param {readonly import('./run-instance.mjs').RunLine[]} lines
 * @param {readonly import('./best-known.mjs').BestKnown[]} best
 */
export function summaryOf(lines, best) {
  const compared = lines.flatMap((line) => {
    const known = bestKnownOf(best, line.instance);
    return known ? [{ ...line, more: line.vehicles - known.vehicles, gap: 100 * (line.cost / known.cost - 1) }] : [];
  });
  const equal = compared.filter(({ more }) => more === 0);
  const names = [...new Set(compared.map(({ instance }) => instance))];
  return {
    summary: true,
    runs: lines.length,
    valid: lines.filter(({ valid }) => valid).length,
    comparedInstances: names.length,
    instancesOnBestVehicles: names.filter((name) => compared.every(({ instance, more }) => instance !== name || more <= 0)).length,
    runsOnBestVehicles: compared.filter(({ more }) => more <= 0).length,
    runsOverBestVehicles: compared.filter(({ more }) => more > 0).map(({ instance, seed, more }) => ({ instance, seed, more })),
    gapRuns: equal.length,
    meanGapPercent: equal.length === 0 ? null : Math.round((1000 * equal.reduce((sum, { gap }) => sum + gap, 0)) / equal.length) / 1000,
    worstGapPercent: equal.length === 0 ? null : Math.round(1000 * Math.max(...equal.map(({ gap }) => gap))) / 1000,
    meanCost: Math.round((100 * lines.reduce((sum, { cost }) => sum + cost, 0)) / lines.length) / 100,
  };
}
