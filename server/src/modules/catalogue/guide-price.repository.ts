import { fen, type PriceBand } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';
import type { SaleUnitBrief } from './sale-unit.repository';

export interface DatedPrice extends PriceBand {
  readonly saleUnitId: string;
  readonly fromDate: string;
}

interface PriceRow {
  readonly sale_unit_id: string;
  readonly from_date: string;
  readonly guide_fen: number;
  readonly floor_fen: number;
  readonly ceiling_fen: number;
}

@Injectable()
export class GuidePriceRepository {
  constructor(private readonly ids: Ids) {}

  /** All of some sale units, by date. */
  async of(from: Queryable, saleUnitIds: readonly string[]): Promise<DatedPrice[]> {
    if (saleUnitIds.length === 0) return [];
    const rows = await from.query<PriceRow>(
      `SELECT sale_unit_id, from_date, guide_fen, floor_fen, ceiling_fen FROM sale_unit_price WHERE sale_unit_id IN (${saleUnitIds.map(() => '?').join()}) ORDER BY from_date`,
      saleUnitIds,
    );
    return rows.map((row) => ({ saleUnitId: row.sale_unit_id, fromDate: row.from_date, guideFen: row.guide_fen, floorFen: row.floor_fen, ceilingFen: row.ceiling_fen }));
  }

  /** The units with the prices that hold on a date. */
  async on(from: Queryable, units: readonly SaleUnitBrief[], date: string): Promise<SaleUnitBrief[]> {
    const prices = await this.of(from, units.map(({ id }) => id));
    return units.map((unit) => pricedOn(unit, prices, date));
  }

  /** What was set for the same date before gives way. */
  async set(tx: Tx, { saleUnitId, fromDate, guideFen, floorFen, ceilingFen }: DatedPrice, accountId: string): Promise<void> {
    await tx.execute('DELETE FROM sale_unit_price WHERE sale_unit_id = ? AND from_date = ?', [saleUnitId, fromDate]);
    await tx.execute('INSERT INTO sale_unit_price (id, sale_unit_id, from_date, guide_fen, floor_fen, ceiling_fen, set_by, set_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      this.ids.next(), saleUnitId, fromDate, guideFen, floorFen, ceilingFen, accountId, tx.now,
    ]);
  }
}

/** Before the first price with a date the unit's own prices hold. */
export function pricedOn(unit: SaleUnitBrief, prices: readonly DatedPrice[], date: string): SaleUnitBrief {
  const price = prices.filter(({ saleUnitId, fromDate }) => saleUnitId === unit.id && fromDate <= date).at(-1);
  return price ? { ...unit, guideFen: fen(price.guideFen), floorFen: fen(price.floorFen), ceilingFen: fen(price.ceilingFen) } : unit;
}
