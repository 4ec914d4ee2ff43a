import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import type { CreditOwner } from './credits.repository';
import type { CreditLeft } from './domain/spend-credit';

/** Where somebody's credit can go back to. */
@Injectable()
export class CreditRooms {
  /** What became credit out of each payment and has not gone back out of it yet, oldest first: together never less than the balance. */
  async of(from: Queryable, { accountId, pairingId }: CreditOwner): Promise<CreditLeft[]> {
    const rows = await from.query<{ id: string; left_fen: number | string }>(
      `SELECT p.id, SUM(c.amount_fen) - COALESCE((SELECT SUM(o.amount_fen) FROM refund o WHERE o.payment_id = p.id AND o.kind = 'payout'), 0) AS left_fen
       FROM credit c JOIN refund r ON r.id = c.id JOIN payment p ON p.id = r.payment_id
       WHERE c.account_id = ? AND c.pairing_id = ? AND p.purpose <> 'credit' GROUP BY p.id ORDER BY p.id`,
      [accountId, pairingId],
    );
    return rows.map(({ id, left_fen }) => ({ id, leftFen: Number(left_fen) }));
  }
}
