import { isWorthIt, type PlanFigures } from './solver/figures';

/** Through the village station, or straight from doors to gates. */
export type Via = 'station' | 'direct';
/** Which of the two is taken when nobody chooses. */
export type RouteRule = Via | 'cheaper';

/** Pure. Straight only where the rule wants it and nobody is left behind by it. */
export function viaOf(rule: RouteRule, station: PlanFigures, direct: PlanFigures | undefined): Via {
  if (!direct || rule === 'station' || direct.unserved > station.unserved) return 'station';
  return rule === 'direct' || isWorthIt(direct, station, 0) ? 'direct' : 'station';
}
