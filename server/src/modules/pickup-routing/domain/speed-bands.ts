/** Short ways through village and town, and those over the main road: each is driven at a speed of its own. */
export const SPEED_BANDS = ['lanes', 'road'] as const;
export type SpeedBand = (typeof SPEED_BANDS)[number];

/** A drive from one stop to the next of a finished run. */
export interface DrivenLeg {
  readonly runId: string;
  readonly metres: number;
  readonly estimatedSeconds: number;
  readonly drivenSeconds: number;
}

/** How much longer a band takes than the estimate says, with what that was learnt from. */
export interface LearntSpeed {
  readonly band: SpeedBand;
  /** Thousandths of the estimated time. */
  readonly permille: number;
  readonly runs: number;
  readonly legs: number;
}

/** A way of at most so many metres never leaves the lanes. */
const LANES_METRES = 3_000;
/** Fewer finished runs teach nothing. */
export const LEAST_RUNS = 10;
/** No factor goes beyond; a drive that would was told wrongly, and does not count. */
export const BOUNDS = { least: 600, most: 1_800 };

export function bandOf(metres: number): SpeedBand {
  return metres <= LANES_METRES ? 'lanes' : 'road';
}

/** Pure: each band's middle drive. Which run comes first does not matter; a band with too few runs is left out. */
export function learnSpeeds(legs: readonly DrivenLeg[]): LearntSpeed[] {
  return SPEED_BANDS.flatMap((band) => {
    const own = legs.filter((leg) => bandOf(leg.metres) === band && leg.estimatedSeconds > 0 && isCredible(permilleOf(leg)));
    const runs = new Set(own.map(({ runId }) => runId)).size;
    return runs < LEAST_RUNS ? [] : [{ band, permille: bounded(median(own.map(permilleOf))), runs, legs: own.length }];
  });
}

/** A van that stood or told late is no measure of the road. */
function isCredible(permille: number): boolean {
  return permille >= BOUNDS.least / 2 && permille <= BOUNDS.most * 2;
}

function permilleOf({ estimatedSeconds, drivenSeconds }: DrivenLeg): number {
  return Math.round((drivenSeconds * 1_000) / estimatedSeconds);
}

function bounded(permille: number): number {
  return Math.min(BOUNDS.most, Math.max(BOUNDS.least, permille));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
