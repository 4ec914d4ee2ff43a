import type { RecallPage } from '@cunshe/shared';
import { amountText, type Batch, batchView } from './batch';
import type { TracedLine } from './traced-line';

export interface Traced {
  readonly batches: readonly Batch[];
  readonly lines: readonly TracedLine[];
  readonly pointNames: ReadonlyMap<string, string>;
  readonly certificates: ReadonlyMap<string, string>;
}

/** Everything a recall shows, but what depends on when it is asked. */
export type RecallFacts = Pick<RecallPage, 'batches' | 'lineCount' | 'orderCount' | 'residentCount' | 'handedOverCount' | 'points' | 'lines'>;

/** A page shows so many lines; its counts and its file are of all. */
export const LINES_SHOWN = 100;

export function recallFacts(traced: Traced, shown = LINES_SHOWN): RecallFacts {
  const { batches, lines, pointNames } = traced;
  const byId = new Map(batches.map((batch) => [batch.id, batch]));
  const count = (of: (line: TracedLine) => string) => new Set(lines.map(of)).size;
  return {
    batches: batches.map((batch) => batchOf(batch, traced)),
    lineCount: lines.length,
    orderCount: count(({ orderId }) => orderId),
    residentCount: count(({ accountId }) => accountId),
    handedOverCount: lines.filter(({ handedOver }) => handedOver).length,
    points: pointsOf(traced),
    lines: lines.slice(0, shown).map((line) => {
      const batch = byId.get(line.batchId)!;
      const { lineId, orderId, batchId, bagLabel, surname, handedOver } = line;
      return { lineId, orderId, batchId, bagLabel, pointName: pointNames.get(line.pickupPointId) ?? '', surname, cropName: batch.cropName, amountText: amountText(batch, line.measure), handedOver };
    }),
  };
}

/** What was cut and is in nobody's bag. */
function leftOf({ id, quantity }: Batch, lines: readonly TracedLine[]): number {
  return Math.max(0, quantity - lines.reduce((sum, line) => (line.batchId === id ? sum + line.measure : sum), 0));
}

function batchOf(batch: Batch, { lines, certificates }: Traced): RecallFacts['batches'][number] {
  return { ...batchView(batch), householdId: batch.householdId, state: batch.state, certificateNumber: certificates.get(batch.id) ?? null, leftText: amountText(batch, leftOf(batch, lines)) };
}

function pointsOf({ lines, pointNames }: Traced): RecallFacts['points'] {
  const points = new Map<string, { lines: number; handedOver: number }>();
  for (const { pickupPointId, handedOver } of lines) {
    const point = points.get(pickupPointId) ?? { lines: 0, handedOver: 0 };
    points.set(pickupPointId, { lines: point.lines + 1, handedOver: point.handedOver + (handedOver ? 1 : 0) });
  }
  return [...points].map(([id, point]) => ({ pointName: pointNames.get(id) ?? '', ...point }));
}
