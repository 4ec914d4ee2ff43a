/** A step as the server heard of it, and by the clock of the phone that told it. */
export interface ToldStep {
  readonly at: Date;
  readonly byPhone: Date | null;
}

/** So far apart, the two clocks still tell of one drive; beyond it one of the steps was told later than it was done. */
const AGREE_SECONDS = 120;

/**
 * Pure. How long a drive took, from leaving one stop to reaching the next. A phone's clock may be hours off, but not from
 * one stop to the next: where a step was told late, the time between the two on the phone is the drive's, as long as it
 * fits between setting out and the telling. Null when nothing can be believed.
 */
export function drivenSeconds(left: ToldStep, reached: ToldStep, startedAt: Date | null): number | null {
  const heard = between(left.at, reached.at);
  if (!left.byPhone || !reached.byPhone) return heard;
  const noted = between(left.byPhone, reached.byPhone);
  if (Math.abs(heard - noted) <= AGREE_SECONDS) return heard;
  return startedAt && noted > 0 && noted <= between(startedAt, reached.at) ? noted : null;
}

function between(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1_000;
}
