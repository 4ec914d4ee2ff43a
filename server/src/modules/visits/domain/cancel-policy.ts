import { addDays, type BusinessDate, type CancelTier, type Fen, fen, instantAt, multiplyDivideHalfUp } from '@cunshe/shared';

/** Tiers that say two things of one moment, or give more to who cancels later. */
export function tiersOverlap(tiers: readonly CancelTier[]): boolean {
  const ends = tiers.map(({ daysBefore, time, percent }) => ({ end: -daysBefore * 24 * 60 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), percent }));
  return ends.some(({ end, percent }, at) => at > 0 && (end <= ends[at - 1]!.end || percent >= ends[at - 1]!.percent));
}

/** What goes back of a sum when the booking is cancelled now. */
export function cancelRefund(tiers: readonly CancelTier[], date: BusinessDate, paid: Fen, now: Date): Fen {
  const tier = tiers.find(({ daysBefore, time }) => now < instantAt(addDays(date, -daysBefore), time));
  return fen(tier ? multiplyDivideHalfUp(paid, tier.percent, 100) : 0);
}
