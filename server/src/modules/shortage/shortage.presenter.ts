import type { ShortageView, ShortShareView } from '@cunshe/shared';
import type { ListingBrief } from '../catalogue/public';
import type { LockedLine } from '../ordering/public';
import type { DraftLine, Shortage } from './domain/shortage';

export interface ShortageOnBoard {
  readonly shortage: Shortage;
  readonly lines: readonly DraftLine[];
  readonly listing: ListingBrief;
  readonly bags: ReadonlyMap<string, LockedLine>;
  readonly plaqueOf: ReadonlyMap<string, string>;
}

export function presentShortage({ shortage, lines, listing, bags, plaqueOf }: ShortageOnBoard): ShortageView {
  return {
    shortageId: shortage.id,
    listingId: shortage.listingId,
    state: shortage.state,
    cropName: listing.cropName,
    drawing: listing.drawing,
    unitKind: listing.unit.kind,
    unitName: listing.unit.name,
    gramsPerUnit: listing.unit.gramsPerUnit,
    plaqueNumber: listing.plaqueNumber,
    farmerName: listing.farmerName,
    declaredBy: shortage.declaredBy,
    declaredAt: shortage.declaredAt.toISOString(),
    wanted: shortage.wanted,
    available: shortage.available,
    strategy: shortage.strategy,
    version: shortage.version,
    confirmsAt: shortage.confirmsAt.toISOString(),
    confirmedAt: shortage.confirmedAt?.toISOString() ?? null,
    confirmedBy: shortage.confirmedBy,
    refundFen: lines.reduce((sum, { refundFen }) => sum + refundFen, 0),
    lines: lines.map((line) => presentShare(line, bags.get(line.lineId), plaqueOf)),
  };
}

function presentShare({ lineId, wanted, allotted, byHand, substitute, refundFen, sentence }: DraftLine, bag: LockedLine | undefined, plaqueOf: ReadonlyMap<string, string>): ShortShareView {
  return {
    lineId,
    bagLabel: bag?.bagLabel ?? '',
    wish: bag?.wish ?? 'none',
    wanted,
    allotted,
    byHand,
    substitute: substitute && { plaqueNumber: plaqueOf.get(substitute.listingId) ?? '', quantity: substitute.quantity },
    refundFen,
    sentence,
  };
}
