import { baseQuantity, measuredText, type PackingCrop, type PackingOrder, type PackingPage, quantityText } from '@cunshe/shared';
import type { LockedLine } from '../ordering/public';
import { packingTolerance } from './domain/packing-sums';
import type { CropTotals, PackingPlace } from './packing.repository';
import { BAG_TARE_GRAMS } from './run.presenter';

export interface PackingFacts {
  readonly now: Date;
  /** Null where bags are packed elsewhere. */
  readonly place: PackingPlace | null;
  readonly title: string;
  readonly lines: readonly LockedLine[];
  readonly totals: ReadonlyMap<string, CropTotals>;
  readonly plaques: ReadonlyMap<string, string>;
}

export function presentPacking(facts: PackingFacts): PackingPage {
  const { now, place, title } = facts;
  return { serverNow: now.toISOString(), place, title, tareGrams: BAG_TARE_GRAMS, crops: cropsOf(facts), orders: ordersOf(facts) };
}

function cropsOf({ lines, totals, plaques }: PackingFacts): PackingCrop[] {
  const first = [...new Map(lines.map((line) => [line.listingId, line])).values()];
  return first.map(({ listingId, householdId, cropName, drawing, unit }) => {
    const { received, bagged } = totals.get(listingId) ?? { received: null, bagged: 0 };
    return {
      listingId,
      cropName,
      drawing,
      plaqueNumber: plaques.get(householdId) ?? '',
      receivedText: received === null ? null : measuredText(unit, received),
      packedText: measuredText(unit, bagged),
      leftText: received === null || bagged > received ? null : measuredText(unit, received - bagged),
      tolerance: packingTolerance(unit, received ?? 0),
      bagsToPack: lines.filter((line) => line.listingId === listingId && line.state === 'ordered').length,
    };
  });
}

function ordersOf({ lines, totals, plaques }: PackingFacts): PackingOrder[] {
  const byLabel = new Map<string, LockedLine[]>();
  for (const line of lines) byLabel.set(line.bagLabel, [...(byLabel.get(line.bagLabel) ?? []), line]);
  return [...byLabel].map(([bagLabel, own]) => ({
    bagLabel,
    lines: own.map((line) => ({
      lineId: line.lineId,
      listingId: line.listingId,
      cropName: line.cropName,
      drawing: line.drawing,
      plaqueNumber: plaques.get(line.householdId) ?? '',
      unitKind: line.unit.kind,
      unitName: line.unit.name,
      gramsPerUnit: line.unit.gramsPerUnit,
      due: line.due,
      dueText: quantityText(line.unit, baseQuantity(line.due)),
      packedText: line.amountText,
      received: totals.get(line.listingId)?.received !== null && totals.has(line.listingId),
      open: line.state === 'ordered',
    })),
  }));
}
