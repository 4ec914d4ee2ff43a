import type { AuditEntry } from '../../platform';
import { byOrder, stockOf, type Order, type OrderLine } from './domain/order';
import { packedText } from './domain/three-quantities';
import type { MeasuredResult } from './final-weights.repository';

type Line = Pick<OrderLine, 'id' | 'orderId' | 'cropName' | 'ordered' | 'allotted' | 'packed' | 'billedFen' | 'state' | 'unitKind' | 'unitName' | 'gramsPerUnit'>;

/** An event about one order. */
export function orderEvent(orderId: string, action: `order.${string}`, change: Pick<AuditEntry, 'before' | 'after' | 'reason'>): AuditEntry {
  return { action, subjectType: 'resident_order', subjectId: orderId, ...change };
}

/** Which stock moves with an order. */
export function stockIn(lines: readonly Pick<OrderLine, 'listingId' | 'ordered'>[]): { readonly stock: ReturnType<typeof stockOf> } {
  return { stock: stockOf(lines) };
}

/** What the scale said of each order's lines. */
export function weighedEvents(orders: readonly Order[], lines: readonly Line[], results: readonly MeasuredResult[], action: 'order.weighed' | 'order.lessened', reason?: string): AuditEntry[] {
  const resultOf = new Map(results.map((result) => [result.lineId, result]));
  const linesOf = byOrder(lines);
  return orders.map(({ id }) => {
    const own = linesOf.get(id) ?? [];
    return orderEvent(id, action, {
      before: { lines: own.map((line) => ({ lineId: line.id, cropName: line.cropName, ...inBag(line, line.packed) })) },
      after: { lines: own.map((line) => ({ lineId: line.id, cropName: line.cropName, ...inBag(line, resultOf.get(line.id)!.packed), billedFen: resultOf.get(line.id)!.billedFen })) },
      reason,
    });
  });
}

/** Number and words: whoever reads the trail knows the unit. */
function inBag(line: Line, packed: number | null) {
  const amount = packedText({ ...line, packed });
  return amount === null ? { packed } : { packed, amount };
}

/** Lines that will not come, by order. */
export function shortEvents(orders: readonly Order[], lines: readonly Line[], reason: string): AuditEntry[] {
  const linesOf = byOrder(lines);
  return orders.flatMap(({ id }) => {
    const own = linesOf.get(id) ?? [];
    if (own.length === 0) return [];
    return orderEvent(id, 'order.short', {
      before: { lines: own.map(({ id: lineId, cropName, state, packed }) => ({ lineId, cropName, state, packed })) },
      after: { lines: own.map(({ id: lineId, cropName }) => ({ lineId, cropName, state: 'short', packed: 0 })) },
      reason,
    });
  });
}
