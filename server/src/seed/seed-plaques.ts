import { addDays, type BusinessDate, instantAt } from '@cunshe/shared';
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
  await seedRound(tx, today);
  for (const { plaque } of TABLES) {
    const plaqueId = seedId('table-plaque', plaque);
    await tx.enqueue({ kind: 'plaque.expire', payload: { plaqueId, validUntil: until }, runAt: instantAt(addDays(until, 1), '00:00'), dedupKey: `plaque.expire:${plaqueId}:${until}` });
  }
}

/** 秋季检查: one inspected, one to come, one that should have been inspected yesterday; and what every table keeps to. */
async function seedRound(tx: Tx, today: BusinessDate): Promise<void> {
  const roundId = seedId('inspection-round', 'autumn');
  await insertRows(tx, 'inspection_round', [{ id: roundId, village_id: VILLAGE_ID, title: '秋季检查', from_date: addDays(today, -30), due_on: addDays(today, 30), created_by: personAccountId('xiao-luo'), created_at: tx.now }]);
  await insertRows(tx, 'inspection_visit', TABLES.map(({ plaque, dueIn }) => ({
    id: seedId('inspection-visit', plaque), round_id: roundId, plaque_id: seedId('table-plaque', plaque), due_on: addDays(today, Math.min(dueIn, 30)),
    inspection_id: plaque === '07' ? seedId('table-inspection', plaque) : null, done_on: plaque === '07' ? today : null,
  })));
  await insertRows(tx, 'service_standard', [{ id: seedId('service-standard', 'year'), village_id: VILLAGE_ID, valid_from: addDays(today, -120), valid_until: addDays(today, 240), items: JSON.stringify(STANDARD), created_by: personAccountId('xiao-luo'), created_at: tx.now }]);
}

const STANDARD = ['七菜一汤，两荤', '碗筷消毒，忌口另做', '有洗手的地方和干净厕所'];
