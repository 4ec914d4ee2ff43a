import { instantAt } from '@cunshe/shared';
import { cutShort } from '../../modules/shortage/public';
import type { Tx } from '../../platform';
import { listingIdOf } from '../listing-id';
import { insertRows } from '../rows';
import { farmerAccountId, householdId, PAIRING_ID, personAccountId } from '../seed-ground';
import { seedId } from '../seed-ids';
import type { PastDay, PastLine } from './past-day';

/** 缺菜 of a past day, declared by the farmer and decided by the operator; nothing on most days. */
export async function writeShortage(tx: Tx, day: PastDay, cycleId: string): Promise<void> {
  const all = day.orders.flatMap(({ lines }) => lines);
  const cut = all.find(({ short }) => short !== null);
  if (!cut) return;
  const lines = all.filter(({ offer }) => offer === cut.offer);
  const id = seedId('shortage', day.date);
  await insertRows(tx, 'shortage', [{ ...headOf(day, cut, lines), id, cycle_id: cycleId }]);
  await insertRows(tx, 'shortage_line', lines.map((line) => ({
    id: seedId('shortage-line', line.id), pairing_id: PAIRING_ID, shortage_id: id, line_id: line.id, wanted: line.ordered, allotted: line.short?.allotted ?? line.ordered, by_hand: false,
    substitute_listing_id: null, substitute_quantity: 0, refund_fen: line.short?.refundFen ?? 0, sentence: line.short?.note ?? null,
  })));
}

function headOf({ date }: PastDay, { offer }: PastLine, lines: readonly PastLine[]) {
  const wanted = lines.reduce((sum, { ordered }) => sum + ordered, 0);
  return {
    pairing_id: PAIRING_ID, business_date: date, household_id: householdId(offer.plaque), listing_id: listingIdOf(date, offer), open_flag: null, state: 'confirmed', declared_by: 'farmer',
    declared_by_account: farmerAccountId(offer.plaque), why: cutShort(offer.unit, 1), wanted, available: wanted - 1, strategy: 'proportional', version: 2,
    declared_at: instantAt(date, '14:21'), confirms_at: instantAt(date, '14:45'), confirmed_at: instantAt(date, '14:26'), confirmed_by: 'operator', confirmed_by_account: personAccountId('tang-jing'),
  };
}
