/** Travel takes so much of the estimate at best and at worst, until there is history (ROUTING §5.4). */
export const SPREAD = { least: 0.9, most: 1.25 };

export interface EtaRange {
  readonly earliest: Date;
  readonly latest: Date;
}

/**
 * Within which a van is expected at a stop: what lies between now and then may go faster or slower. Nobody is promised
 * what has passed, and no van comes before its plan: an early one waits.
 */
export function etaRange(expected: Date, planned: Date, now: Date, spread = SPREAD): EtaRange {
  const ahead = Math.max(0, expected.getTime() - now.getTime());
  const earliest = Math.max(now.getTime(), Math.min(expected.getTime(), Math.max(planned.getTime(), now.getTime() + ahead * spread.least)));
  return { earliest: new Date(earliest), latest: new Date(Math.max(earliest, now.getTime() + ahead * spread.most)) };
}
