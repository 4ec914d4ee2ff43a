import { type LineFlaw, measuredText, type OrderLineState, type SaleUnit } from '@cunshe/shared';

/** What the keeper noted of one line. */
export interface CountDifference {
  readonly lineId: string;
  readonly orderId: string;
  readonly flaw: LineFlaw;
  readonly packedBefore: number;
  /** What is there and good: pieces, or net grams. */
  readonly good: number;
}

export interface FlawedLine {
  readonly cropName: string;
  readonly unit: SaleUnit;
}

export interface CountedLine {
  readonly lineId: string;
  readonly packed: number | null;
  readonly state: OrderLineState;
}

export interface GivenProblem {
  readonly lineId: string;
  readonly flaw: LineFlaw;
  readonly good: number;
  readonly photoIds?: readonly string[];
}

/** "白菜坏了，剩 1 把", "花菜没有". */
export function flawText({ cropName, unit }: FlawedLine, { flaw, good }: Pick<CountDifference, 'flaw' | 'good'>): string {
  const what = flaw === 'damaged' ? '坏了' : good === 0 ? '没有' : '少了';
  return `${cropName}${what}${good === 0 ? '' : `，剩 ${measuredText(unit, good)}`}`;
}

export type ProblemsRead =
  /** `again`: was noted before, exactly so. */
  | { readonly news: readonly CountDifference[] }
  | { readonly refused: 'NOT_FOUND' | 'INVALID_INPUT' | 'STATE_CHANGED' };

/** Each line once, of this order, packed, and less good than was packed; what was noted so before is no news. */
export function readProblems(orderId: string, lines: readonly CountedLine[], given: readonly GivenProblem[], known: readonly CountDifference[]): ProblemsRead {
  if (new Set(given.map(({ lineId }) => lineId)).size !== given.length) return { refused: 'INVALID_INPUT' };
  const news: CountDifference[] = [];
  for (const { lineId, flaw, good } of given) {
    const line = lines.find((each) => each.lineId === lineId);
    if (!line) return { refused: 'NOT_FOUND' };
    if (known.some((each) => each.lineId === lineId && each.good === good)) continue;
    if (line.state !== 'packed' || line.packed === null) return { refused: 'STATE_CHANGED' };
    if (good >= line.packed) return { refused: 'INVALID_INPUT' };
    news.push({ lineId, orderId, flaw, packedBefore: line.packed, good });
  }
  return { news };
}
