import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, type Queryable, type Tx } from '../../platform';

/** The last step of an order: picked up, and the time to claim is over. */
@Injectable()
export class CompleteOrders {
  constructor(private readonly database: Database) {}

  /** Dates that still have orders to complete, oldest first. */
  async dates(from: Queryable, pairingId: string, since: BusinessDate, until: BusinessDate): Promise<BusinessDate[]> {
    const rows = await from.query<{ business_date: BusinessDate }>(
      `SELECT DISTINCT business_date FROM resident_order WHERE pairing_id = ? AND business_date BETWEEN ? AND ? AND state = 'picked_up' ORDER BY business_date`,
      [pairingId, since, until],
    );
    return rows.map(({ business_date }) => business_date);
  }

  /** @returns how many were completed */
  async execute(tx: Tx, pairingId: string, date: BusinessDate): Promise<number> {
    const where = `pairing_id = ? AND business_date = ? AND state = 'picked_up'`;
    const orders = await tx.query<{ id: string }>(`SELECT id FROM resident_order WHERE ${where} ORDER BY id ${forUpdateSql(this.database.dialect)}`, [pairingId, date]);
    if (orders.length === 0) return 0;
    await tx.execute(`UPDATE resident_order SET state = 'completed' WHERE ${where}`, [pairingId, date]);
    for (const { id } of orders) {
      await tx.audit({ action: 'order.completed', subjectType: 'resident_order', subjectId: id, before: { state: 'picked_up' }, after: { state: 'completed' }, reason: '可以提问题的时间过了' });
    }
    return orders.length;
  }
}
