import { type BusinessDate, type FeeRule, type SaleUnit, grams, instantAt } from '@cunshe/shared';
import { OrderCycles, PlanCycles } from '../../src/modules/order-cycle/public';
import { ClockSetting, Ids, JobRunner } from '../../src/platform';
import { type BuiltPairing, type PairingWish, buildPairing, insert } from './pairing';
import type { TestApp } from '../test-app';

export const MARKET_DATE = '2026-11-23' as BusinessDate;
/** An instant of the market's day in Shanghai: `marketTime('13:59:59.999')`. */
export const marketTime = (time: string): Date => new Date(`${MARKET_DATE}T${time}+08:00`);

export interface Market extends BuiltPairing {
  readonly cycleId: string;
  readonly pickupPointId: string;
}

/** A pairing on its service day, its cycle planned, the clock stopped at 11:46. */
export async function buildMarket(app: TestApp, wish: PairingWish & { readonly fees?: readonly FeeRule[] } = {}): Promise<Market> {
  await app.get(ClockSetting).stopAt(marketTime('11:46:00.000'));
  const pairing = await buildPairing(app, wish);
  await app.run((tx) => app.get(PlanCycles).execute(tx));
  await app.get(JobRunner).runDue();
  const cycle = await app.get(OrderCycles).onDate(app.database, pairing.pairingId, MARKET_DATE);
  return { ...pairing, cycleId: cycle!.id, pickupPointId: pairing.pickupPointIds[0]! };
}

/** Stops the clock at a time of the market's day and runs what is due by then, in order. */
export async function passTo(app: TestApp, time: string): Promise<void> {
  await app.get(ClockSetting).stopAt(marketTime(time));
  await app.get(JobRunner).runDue();
}

export interface ListingWish {
  /** In base units. */
  readonly remaining?: number;
  readonly priceFen?: number;
  readonly unit?: SaleUnit;
  readonly cropName?: string;
  /** 每家最多, in base units. */
  readonly mostPerAccount?: number;
  /** 'HH:MM'. */
  readonly cutoffAt?: string;
  readonly household?: BuiltHousehold;
}

export interface BuiltHousehold {
  readonly householdId: string;
  readonly plaqueNumber: string;
}

export const BUNCH: SaleUnit = { kind: 'count', name: '把', gramsPerUnit: grams(500) };
export const HEAD: SaleUnit = { kind: 'count_by_weight', name: '颗', gramsPerUnit: grams(800) };
export const JIN: SaleUnit = { kind: 'weight', name: '斤', gramsPerUnit: grams(500) };

let plaques = 0;

export async function buildHousehold(app: TestApp, { pairingId, villageId }: BuiltPairing): Promise<BuiltHousehold> {
  const householdId = app.get(Ids).next();
  const plaqueNumber = String((plaques += 1)).padStart(2, '0');
  await app.run((tx) =>
    insert(tx, 'household', {
      id: householdId, village_id: villageId, pairing_id: pairingId, plaque_number: plaqueNumber, farmer_name: '陈桂香', group_name: '3 组',
      lat_e6: 27_990_000, lng_e6: 112_990_000,
    }),
  );
  return { householdId, plaqueNumber };
}

/** A crop on a bed: `await buildListing(app, market, { remaining: 2 })`. */
export async function buildListing(app: TestApp, market: Market, wish: ListingWish = {}): Promise<string> {
  const household = wish.household ?? (await buildHousehold(app, market));
  const ids = app.get(Ids);
  const [listingId, cropId, saleUnitId] = [ids.next(), ids.next(), ids.next()];
  const { unit = BUNCH, priceFen = 450, remaining = 10, cropName = '白菜', cutoffAt = '14:00', mostPerAccount = null } = wish;
  await app.run(async (tx) => {
    await insert(tx, 'crop', { id: cropId, name: cropName, drawing: 'baicai', category: '叶菜', initials: 'bc' });
    await insert(tx, 'sale_unit', {
      id: saleUnitId, village_id: market.villageId, crop_id: cropId, kind: unit.kind, name: unit.name, grams_per_unit: unit.gramsPerUnit,
      guide_fen: priceFen, floor_fen: 1, ceiling_fen: 100_000,
    });
    await insert(tx, 'listing', {
      id: listingId, pairing_id: market.pairingId, business_date: MARKET_DATE, cycle_id: market.cycleId, household_id: household.householdId,
      sale_unit_id: saleUnitId, price_fen: priceFen, offered: remaining, reserved: 0, sold: 0, state: 'live',
      cutoff_at: instantAt(MARKET_DATE, cutoffAt), channel: 'tile', submitted_at: marketTime('06:40:00.000'), open_flag: 1, most_per_account: mostPerAccount,
    });
  });
  return listingId;
}

/** What stands in the listing's row. */
export async function stockOf(app: TestApp, listingId: string): Promise<{ offered: number; reserved: number; sold: number; state: string }> {
  const [row] = await app.database.query<{ offered: number; reserved: number; sold: number; state: string }>('SELECT offered, reserved, sold, state FROM listing WHERE id = ?', [listingId]);
  return row!;
}

