import { baseQuantity, type BusinessDate, estimatedGrams, isPricedByWeight, type SaleUnitKind } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { unitOf } from './domain/three-quantities';

interface Row {
  readonly pickup_point_id: string;
  readonly unit_kind: SaleUnitKind;
  readonly unit_name: string;
  readonly grams_per_unit: number;
  /** 1 when the sum is of what was packed. */
  readonly packed: number;
  readonly quantity: number | string;
}

/** What a day's orders weigh at each point: as packed where it is, else as due. */
@Injectable()
export class PointGrams {
  /** Paid and not called off. */
  async ofDay(from: Queryable, pairingId: string, date: BusinessDate): Promise<Map<string, number>> {
    const rows = await from.query<Row>(
      `SELECT o.pickup_point_id, l.unit_kind, l.unit_name, l.grams_per_unit, CASE WHEN l.packed IS NULL THEN 0 ELSE 1 END AS packed, SUM(COALESCE(l.packed, l.allotted, l.ordered)) AS quantity
       FROM resident_order o JOIN order_line l ON l.order_id = o.id
       WHERE o.pairing_id = ? AND o.business_date = ? AND o.state NOT IN ('reserved', 'expired', 'cancelled') AND l.state NOT IN ('short', 'removed', 'substituted')
       GROUP BY o.pickup_point_id, l.unit_kind, l.unit_name, l.grams_per_unit, CASE WHEN l.packed IS NULL THEN 0 ELSE 1 END`,
      [pairingId, date],
    );
    const grams = new Map<string, number>();
    for (const row of rows) grams.set(row.pickup_point_id, (grams.get(row.pickup_point_id) ?? 0) + gramsOf(row));
    return grams;
  }

  /** All that was ever weighed or counted into bags, of some pairings at once. */
  async packedOf(from: Queryable, pairingIds: readonly string[]): Promise<Map<string, number>> {
    const grams = new Map<string, number>();
    if (pairingIds.length === 0) return grams;
    const rows = await from.query<Omit<Row, 'pickup_point_id' | 'packed'> & { readonly pairing_id: string }>(
      `SELECT o.pairing_id, l.unit_kind, l.unit_name, l.grams_per_unit, SUM(COALESCE(l.packed, 0)) AS quantity FROM resident_order o JOIN order_line l ON l.order_id = o.id
       WHERE o.pairing_id IN (${pairingIds.map(() => '?').join()}) AND o.state NOT IN ('reserved', 'expired', 'cancelled') GROUP BY o.pairing_id, l.unit_kind, l.unit_name, l.grams_per_unit`,
      pairingIds,
    );
    for (const row of rows) grams.set(row.pairing_id, (grams.get(row.pairing_id) ?? 0) + gramsOf({ ...row, packed: 1 }));
    return grams;
  }
}

function gramsOf({ unit_kind, unit_name, grams_per_unit, packed, quantity }: Omit<Row, 'pickup_point_id'>): number {
  if (Number(packed) === 1 && isPricedByWeight(unit_kind)) return Number(quantity);
  return estimatedGrams(unitOf({ unitKind: unit_kind, unitName: unit_name, gramsPerUnit: grams_per_unit }), baseQuantity(Number(quantity)));
}
