import { addDays, instantAt } from '@cunshe/shared';
import type { Tx } from '../platform';
import { insertRows } from './rows';
import { farmerAccountId, householdId, PAIRING_ID, personAccountId, type SeedGround, VILLAGE_ID } from './seed-ground';
import { seedId } from './seed-ids';

/** 农家餐桌: awarded some time ago; the last one is due for its next inspection, the day before the demo. */
const TABLES = [
  { plaque: '07', number: 'T0701', score: 100, fulfilled: ['health', 'kitchen', 'water', 'toilet', 'fire'], dueIn: 60 },
  { plaque: '12', number: 'T1201', score: 85, fulfilled: ['health', 'kitchen', 'water', 'fire'], dueIn: 21 },
  { plaque: '03', number: 'T0301', score: 100, fulfilled: ['health', 'kitchen', 'water', 'toilet', 'fire'], dueIn: -1 },
] as const;
const VALID_DAYS = 200;

export async function seedPlaques(tx: Tx, { today }: SeedGround): Promise<void> {
  const until = addDays(today, VALID_DAYS);
  await insertRows(tx, 'table_plaque', TABLES.map(({ plaque, number, dueIn }) => ({
    id: seedId('table-plaque', plaque), village_id: VILLAGE_ID, pairing_id: PAIRING_ID, household_id: householdId(plaque), state: 'awarded', live_flag: 1, number, valid_until: until, due_on: addDays(today, dueIn),
    applied_by: farmerAccountId(plaque), applied_at: tx.now, changed_at: tx.now, reason: '检查合格',
  })));
  await insertRows(tx, 'table_inspection', TABLES.map(({ plaque, score, fulfilled }) => ({
    id: seedId('table-inspection', plaque), plaque_id: seedId('table-plaque', plaque), checklist_version: 0, fulfilled: JSON.stringify(fulfilled), score, passed: 1, by_account_id: personAccountId('xiao-luo'), inspected_at: tx.now,
  })));
  for (const { plaque } of TABLES) {
    const plaqueId = seedId('table-plaque', plaque);
    await tx.enqueue({ kind: 'plaque.expire', payload: { plaqueId, validUntil: until }, runAt: instantAt(addDays(until, 1), '00:00'), dedupKey: `plaque.expire:${plaqueId}:${until}` });
  }
}
