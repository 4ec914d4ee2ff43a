import { DEFAULT_DAY_SCHEDULE, type FeeRule, type SaleUnit, basisPoints, businessDate, fen, grams } from '@cunshe/shared';
import type { OfferedListing, OrderSituation } from '../../../src/modules/ordering/domain/decide-order';

export const DATE = businessDate('2026-11-23');
export const shanghai = (time: string): Date => new Date(`2026-11-23T${time}+08:00`);

export const BUNCH: SaleUnit = { kind: 'count', name: '把', gramsPerUnit: grams(500) };
export const HEAD: SaleUnit = { kind: 'count_by_weight', name: '颗', gramsPerUnit: grams(800) };
export const JIN: SaleUnit = { kind: 'weight', name: '斤', gramsPerUnit: grams(500) };

/** Van 1.50 and point 0.60 an order, operator 1.5 % of the crops. */
export const FEES: readonly FeeRule[] = [
  { type: 'transport', base: { kind: 'per_order', fen: fen(150) }, payer: 'resident', payee: 'van' },
  { type: 'point', base: { kind: 'per_500g', fen: fen(10) }, payer: 'resident', payee: 'point' },
  { type: 'operator', base: { kind: 'share_of_crops', basisPoints: basisPoints(150) }, payer: 'resident', payee: 'operator' },
];

export function listing(id: string, change: Partial<OfferedListing> = {}): OfferedListing {
  return {
    id, pairingId: 'pairing', cycleId: 'cycle', businessDate: DATE, cropName: '白菜', unit: BUNCH, priceFen: 450, remaining: 10, mostPerAccount: null,
    cutoffAt: shanghai('14:00:00.000'), state: 'live', ...change,
  };
}

export function situation(listings: readonly OfferedListing[], change: Partial<OrderSituation> = {}): OrderSituation {
  return {
    now: shanghai('11:46:00.000'),
    point: { pairingId: 'pairing', open: true },
    cycle: { id: 'cycle', state: 'open', opensAt: shanghai('06:30:00.000'), cutoffAt: shanghai('14:00:00.000') },
    schedule: DEFAULT_DAY_SCHEDULE,
    listings: new Map(listings.map((one) => [one.id, one])),
    feeRules: FEES,
    taken: new Map(),
    ...change,
  };
}
