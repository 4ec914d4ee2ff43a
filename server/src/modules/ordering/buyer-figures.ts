import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { type BuyerFigures, BuyerFiguresPort } from '../catalogue/public';

interface FigureRow {
  readonly buyers: number;
  readonly returning_buyers: number | null;
}

/** Who bought from a garden, for the garden page: counted from orders that were picked up. */
@Injectable()
export class OrderBuyerFigures implements BuyerFigures, OnModuleInit {
  constructor(private readonly port: BuyerFiguresPort) {}

  onModuleInit(): void {
    this.port.provide(this);
  }

  async of(from: Queryable, householdId: string): Promise<{ buyers: number; returning: number }> {
    const [row] = await from.query<FigureRow>(
      `SELECT COUNT(*) AS buyers, SUM(CASE WHEN orders > 1 THEN 1 ELSE 0 END) AS returning_buyers FROM (
        SELECT o.account_id, COUNT(DISTINCT o.id) AS orders FROM order_line l JOIN resident_order o ON o.id = l.order_id
        WHERE l.household_id = ? AND l.state = 'handed_over' GROUP BY o.account_id) AS buyer`,
      [householdId],
    );
    return { buyers: Number(row?.buyers ?? 0), returning: Number(row?.returning_buyers ?? 0) };
  }
}
