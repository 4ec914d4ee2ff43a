import type { Tx } from '../platform';
import { PAIRING_ID, personAccountId } from './seed-ground';
import { insertRows } from './rows';
import { seedId } from './seed-ids';

const TYPES = [
  { name: '大箱', holdsGrams: 8_000, crates: 120 },
  { name: '小箱', holdsGrams: 4_000, crates: 60 },
  { name: '保温箱', holdsGrams: 6_000, crates: 12 },
];

/** Three types of crates, all of them at the depot. */
export async function seedCrates(tx: Tx, businessDate: string): Promise<void> {
  const typeId = (name: string) => seedId('crate-type', name);
  await insertRows(tx, 'crate_type', TYPES.map(({ name, holdsGrams }, place) => ({ id: typeId(name), pairing_id: PAIRING_ID, name, holds_grams: holdsGrams, seq: place + 1 })));
  await insertRows(tx, 'crate_balance', TYPES.map(({ name, crates }) => ({ pairing_id: PAIRING_ID, type_id: typeId(name), party: 'depot', party_id: PAIRING_ID, crates })));
  await insertRows(tx, 'crate_movement', TYPES.map(({ name, crates }) => ({
    id: seedId('crate-movement', name), pairing_id: PAIRING_ID, type_id: typeId(name), business_date: businessDate, from_party: 'bought', from_id: PAIRING_ID, to_party: 'depot', to_id: PAIRING_ID,
    crates, cause: 'depot', cause_id: PAIRING_ID, by_account_id: personAccountId('tang-jing'), moved_at: tx.now,
  })));
}
