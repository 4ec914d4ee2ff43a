import type { CostPayer, TripCost } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../../platform';

@Injectable()
export class TripCostRepository {
  constructor(private readonly ids: Ids) {}

  async add(tx: Tx, { id: tripId, pairingId }: { readonly id: string; readonly pairingId: string }, accountId: string, costs: readonly TripCost[]): Promise<void> {
    for (const { title, fen, payer } of costs)
      await tx.execute('INSERT INTO trip_cost (id, pairing_id, trip_id, title, cost_fen, payer, entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [this.ids.next(), pairingId, tripId, title, fen, payer, accountId, tx.now]);
  }

  async ofTrip(from: Queryable, tripId: string): Promise<TripCost[]> {
    const rows = await from.query<{ title: string; cost_fen: number; payer: CostPayer }>('SELECT title, cost_fen, payer FROM trip_cost WHERE trip_id = ? ORDER BY id', [tripId]);
    return rows.map(({ title, cost_fen: fen, payer }) => ({ title, fen, payer }));
  }
}
