import type { Tx } from '../platform';
import type { PastDay } from './history/past-day';
import { insertRows } from './rows';
import { farmerAccountId, householdId, PAIRING_ID, residentAccountId } from './seed-ground';
import { seedId } from './seed-ids';

const GARDEN = '07';
const SAID: readonly (readonly [ago: number, stars: number, text: string])[] = [[4, 5, '菜薹掐得断，炒出来是甜的'], [3, 4, '蒜苗新鲜，就是泥多了点'], [2, 5, '']];
const WEEK_MS = 7 * 24 * 3_600_000;

/** Residents who had 陈桂香's crops say how they were. */
export async function seedRatings(tx: Tx, { date, orders }: PastDay, ago: number): Promise<void> {
  const said = SAID.find(([each]) => each === ago);
  const order = orders.find(({ lines }) => lines.some(({ offer }) => offer.plaque === GARDEN));
  if (!said || !order) return;
  const crops = [...new Set(order.lines.filter(({ offer }) => offer.plaque === GARDEN).map(({ offer }) => offer.crop.name))].join('、');
  await insertRows(tx, 'garden_rating', [{
    id: seedId('rating', date), pairing_id: PAIRING_ID, household_id: householdId(GARDEN), order_id: order.id, account_id: residentAccountId(order.resident), business_date: date,
    stars: said[1], text: said[2], crops, rated_at: tx.now,
  }]);
}

/** A neighbour lists for garden 12, as its farmer asked. */
export async function seedHelper(tx: Tx): Promise<void> {
  await insertRows(tx, 'helper_grant', [{
    id: seedId('helper', '12'), household_id: householdId('12'), account_id: residentAccountId(20), name: '侄女', actions: 'list,harvest', consent_version: '2026-11', note: null,
    given_by: farmerAccountId('12'), given_at: tx.now, ends_at: new Date(tx.now.getTime() + 12 * WEEK_MS), live: 1,
  }]);
}
