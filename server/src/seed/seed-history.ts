import { addDays, type BusinessDate, instantAt, toBaseQuantity } from '@cunshe/shared';
import { Payouts, SettleDay } from '../modules/books/public';
import { FeeRules } from '../modules/pairing/public';
import { Floats, Ledger } from '../modules/settlement/public';
import { ClockSetting, Database, FieldCipher, type Tx } from '../platform';
import { HELPER } from './data/people';
import { writeCollection } from './history/collection-history';
import { writeOrders } from './history/order-history';
import { type PastDay, pastDay } from './history/past-day';
import { writeShortage } from './history/shortage-history';
import { listingIdOf } from './listing-id';
import { insertRows } from './rows';
import { householdId, inOneTransaction, OPERATOR_ID, PAIRING_ID, personAccountId, provided, saleUnitId, type SeedGround } from './seed-ground';
import { seedId } from './seed-ids';
import { seedHelper, seedRatings } from './seed-ratings';

const DAYS = 28;
/** Places and people are entered on the eve of the first of them. */
export const DAYS_BEFORE = DAYS + 1;

/** Four weeks of days that went well, oldest first; `begin` sets up the places and people before the first of them. */
export async function seedHistory(ground: SeedGround, begin: () => Promise<void>): Promise<void> {
  const clock = provided(ground, ClockSetting);
  await clock.set(instantAt(addDays(ground.today, -DAYS_BEFORE), '10:00'));
  await begin();
  const rules = await provided(ground, FeeRules).of(PAIRING_ID, ground.today);
  const [van] = await ground.app.get(Database).query<{ id: string }>('SELECT id FROM van WHERE driver_account_id = ?', [personAccountId('he-shifu')]);
  for (let ago = DAYS; ago > 0; ago -= 1) {
    const day = pastDay(ground.today, ago, rules);
    await clock.set(instantAt(day.date, '19:30'));
    await inOneTransaction(ground, async (tx) => {
      await writeDay(tx, ground, day, van!.id);
      await closeDay(tx, ground, day.date, ago > 1);
      await seedRatings(tx, day, ago);
      if (ago === 2) await seedHelper(tx);
    });
  }
}

async function writeDay(tx: Tx, ground: SeedGround, day: PastDay, vanId: string): Promise<void> {
  const cycleId = seedId('cycle', day.date);
  await insertRows(tx, 'order_cycle', [cycleRow(day.date, cycleId)]);
  await insertRows(tx, 'listing', listingRows(day, cycleId));
  await writeOrders(tx, provided(ground, Ledger), day, cycleId);
  await writeShortage(tx, day, cycleId);
  await writeCollection(tx, { ledger: provided(ground, Ledger), floats: provided(ground, Floats), vanId, contactCipher: provided(ground, FieldCipher).encrypt(HELPER.phone) }, day, cycleId);
}

/** Settled the same evening. All but yesterday's is paid out, its orders complete and its cycle in the archive. */
async function closeDay(tx: Tx, ground: SeedGround, businessDate: BusinessDate, over: boolean): Promise<void> {
  await provided(ground, SettleDay).execute(tx, { pairingId: PAIRING_ID, operatorId: OPERATOR_ID, businessDate });
  await writeBill(tx, businessDate);
  if (!over) return;
  for (const { id } of await tx.query<{ id: string }>('SELECT id FROM payout WHERE pairing_id = ? AND business_date = ?', [PAIRING_ID, businessDate])) {
    for (const act of ['submit', 'succeed'] as const) await provided(ground, Payouts).move(tx, PAIRING_ID, id, act);
  }
  await tx.execute(`UPDATE resident_order SET state = 'completed' WHERE pairing_id = ? AND business_date = ?`, [PAIRING_ID, businessDate]);
  await tx.execute(`UPDATE order_cycle SET state = 'archived' WHERE pairing_id = ? AND business_date = ?`, [PAIRING_ID, businessDate]);
}

/** What the provider said of the day: the same as the books. */
async function writeBill(tx: Tx, date: BusinessDate): Promise<void> {
  const into = 'INSERT INTO provider_bill_row (kind, number, bill_date, fen, traded_at)';
  await tx.execute(`${into} SELECT 'payment', id, ?, amount_fen, ? FROM payment WHERE pairing_id = ? AND business_date = ?`, [date, `${date} 12:00:00`, PAIRING_ID, date]);
  await tx.execute(`${into} SELECT 'refund', r.id, ?, r.amount_fen, ? FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.pairing_id = ? AND p.business_date = ?`, [date, `${date} 16:00:00`, PAIRING_ID, date]);
  const sums = `COUNT(CASE WHEN kind = 'payment' THEN 1 END), COALESCE(SUM(CASE WHEN kind = 'payment' THEN fen END), 0), COUNT(CASE WHEN kind = 'refund' THEN 1 END), COALESCE(SUM(CASE WHEN kind = 'refund' THEN fen END), 0)`;
  await tx.execute(
    `INSERT INTO provider_bill (bill_date, state, attempts, payment_count, payments_fen, refund_count, refunds_fen, asked_at, fetched_at) SELECT ?, 'fetched', 1, ${sums}, ?, ? FROM provider_bill_row WHERE bill_date = ?`,
    [date, tx.now, tx.now, date],
  );
}

function cycleRow(date: BusinessDate, id: string) {
  return { id, pairing_id: PAIRING_ID, business_date: date, state: 'reconciled', opens_at: instantAt(date, '06:30'), cutoff_at: instantAt(date, '14:00'), locks_at: instantAt(date, '14:05') };
}

function listingRows({ date, offers, orders }: PastDay, cycleId: string) {
  const lines = orders.flatMap((order) => order.lines);
  return offers.map((offer) => {
    const sold = lines.reduce((sum, line) => sum + (line.offer === offer ? line.ordered : 0), 0);
    return {
      id: listingIdOf(date, offer), pairing_id: PAIRING_ID, business_date: date, cycle_id: cycleId, household_id: householdId(offer.plaque),
      sale_unit_id: saleUnitId(offer.crop.drawing), price_fen: offer.crop.guideFen, offered: sold + toBaseQuantity(offer.unit, offer.left), reserved: 0, sold,
      state: 'harvested', cutoff_at: instantAt(date, '14:00'), channel: 'tile', opened_at: instantAt(date, '06:31'), submitted_at: instantAt(date, '06:32'), open_flag: 1,
    };
  });
}
