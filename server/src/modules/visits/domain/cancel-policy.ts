import { addDays, type BusinessDate, type CancelTier, type Fen, fen, instantAt, multiplyDivideHalfUp } from '@cunshe/shared';

/** Which tier (from 1) says something of a moment that an earlier one speaks of, or gives no less to who cancels later. */
export function tierFault(tiers: readonly CancelTier[]): { readonly tier: number; readonly fault: 'backwards' | 'not less' } | null {
  const ends = tiers.map(({ daysBefore, time, percent }) => ({ end: -daysBefore * 24 * 60 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), percent }));
  for (const [at, { end, percent }] of ends.entries()) {
    if (at > 0 && end <= ends[at - 1]!.end) return { tier: at + 1, fault: 'backwards' };
    if (at > 0 && percent >= ends[at - 1]!.percent) return { tier: at + 1, fault: 'not less' };
  }
  return null;
}

/** What goes back of a sum when the booking is cancelled now. */
export function cancelRefund(tiers: readonly CancelTier[], date: BusinessDate, paid: Fen, now: Date): Fen {
  const tier = tiers.find(({ daysBefore, time }) => now < instantAt(addDays(date, -daysBefore), time));
  return fen(tier ? multiplyDivideHalfUp(paid, tier.percent, 100) : 0);
}
