import type { SignState } from '@cunshe/shared';
import type { Tx } from '../platform';
import type { HouseholdData } from './data/households';
import { insertRows, type Row } from './rows';
import { householdId, VILLAGE_ID } from './seed-ground';
import { seedId } from './seed-ids';

/** Signs that do not stand at their gate as they should. */
const OTHERWISE: Readonly<Record<string, { readonly life: readonly SignState[]; readonly note?: string }>> = {
  '17': { life: ['planned', 'printed', 'installed', 'damaged'], note: '大风吹断了柱子' },
  '24': { life: ['planned', 'printed'] },
  '28': { life: ['planned'] },
  '29': { life: ['planned', 'printed', 'installed', 'damaged', 'reprinted'], note: '晒得看不清了' },
};
const USUAL = { life: ['planned', 'printed', 'installed'] as readonly SignState[], note: undefined };

/** The village's own code and a sign for each garden, most of them at the gate. */
export async function seedSigns(tx: Tx, households: readonly HouseholdData[]): Promise<void> {
  await insertRows(tx, 'garden_sign', [
    { id: seedId('sign', 'village'), scene: 'v-binhu', village_id: VILLAGE_ID, household_id: null, state: 'installed', live: null, steps: 0 },
    ...households.map(({ plaque }) => signRow(plaque)),
  ]);
  await insertRows(tx, 'garden_sign_step', households.flatMap(({ plaque }) => stepRows(plaque, tx.now)));
}

function signRow(plaque: string): Row {
  const { life } = OTHERWISE[plaque] ?? USUAL;
  return { id: seedId('sign', plaque), scene: `g-binhu-${plaque}`, village_id: VILLAGE_ID, household_id: householdId(plaque), state: life.at(-1)!, live: 1, steps: life.length };
}

function stepRows(plaque: string, at: Date): Row[] {
  const { life, note } = OTHERWISE[plaque] ?? USUAL;
  return life.map((state, place) => ({
    id: seedId('sign-step', plaque, place), sign_id: seedId('sign', plaque), step: place + 1, from_state: life[place - 1] ?? null, to_state: state,
    note: state === 'damaged' || state === 'reprinted' ? (note ?? null) : null, by_account_id: null, at,
  }));
}
