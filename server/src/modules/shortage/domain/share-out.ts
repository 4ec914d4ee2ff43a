import type { ShortageStrategy } from '@cunshe/shared';
import { byOrderTime, type Claim } from './claim';

/** Shares in the order of the claims given, which is by order time. Never above what is wanted, together never above `available`. */
type Sharing = (claims: readonly Claim[], available: number, step: number) => number[];

export const SHARINGS: Readonly<Record<ShortageStrategy, Sharing>> = { proportional, oneEachFirst, firstCome };

/** To each by what was wanted; what whole steps leave over goes to the largest remainders, the earlier order first. */
function proportional(claims: readonly Claim[], available: number, step: number): number[] {
  const wanted = claims.reduce((sum, claim) => sum + claim.wanted, 0);
  if (wanted <= available) return claims.map((claim) => claim.wanted);
  const steps = Math.floor(available / step);
  const parts = claims.map((claim) => {
    const exact = claim.wanted * steps;
    return { whole: Math.floor(exact / wanted), remainder: exact % wanted };
  });
  const shares = parts.map(({ whole }, index) => Math.min(whole * step, claims[index]!.wanted));
  const byRemainder = claims.map((claim, index) => ({ claim, index, remainder: parts[index]!.remainder })).sort((a, b) => b.remainder - a.remainder || byOrderTime(a.claim, b.claim));
  return topUp(claims, shares, available, step, byRemainder.map(({ index }) => index));
}

/** A step to everybody, again and again, in the order in which they ordered. */
function oneEachFirst(claims: readonly Claim[], available: number, step: number): number[] {
  return topUp(claims, claims.map(() => 0), available, step, claims.map((_, index) => index));
}

function firstCome(claims: readonly Claim[], available: number, step: number): number[] {
  let left = available;
  return claims.map(({ wanted }) => {
    const share = wanted <= left ? wanted : left - (left % step);
    left -= share;
    return share;
  });
}

/** Hands what is left round in steps until nobody can take another. A last step may be smaller where no more is wanted. */
function topUp(claims: readonly Claim[], shares: readonly number[], available: number, step: number, turns: readonly number[]): number[] {
  const given = [...shares];
  let left = available - given.reduce((sum, share) => sum + share, 0);
  for (let moved = true; moved; ) {
    moved = false;
    for (const index of turns) {
      const piece = Math.min(step, claims[index]!.wanted - given[index]!);
      if (piece === 0 || piece > left) continue;
      given[index]! += piece;
      left -= piece;
      moved = true;
    }
  }
  return given;
}
