import type { CreditMovement } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, type Queryable } from '../../platform';

interface MovementRow {
  readonly document_id: string;
  readonly fen: number | string;
  readonly reason: string | null;
  readonly order_id: string;
  readonly posted_at: Date | string;
  readonly left_fen: number | string | null;
}

/** Every movement of a resident's credit, as the books have it. */
@Injectable()
export class CreditMovements {
  /** Newest first; `before` is the document last seen. */
  async page(from: Queryable, accountId: string, before: string | undefined, limit: number): Promise<CreditMovement[]> {
    const rows = await from.query<MovementRow>(
      `SELECT e.document_id, e.credit_fen - e.debit_fen AS fen, r.reason, COALESCE(rp.subject_id, p.subject_id) AS order_id, d.posted_at, c.left_fen
       FROM ledger_entry e JOIN ledger_document d ON d.id = e.document_id
       LEFT JOIN refund r ON r.id = d.subject_id LEFT JOIN payment rp ON rp.id = r.payment_id LEFT JOIN credit c ON c.id = r.id LEFT JOIN payment p ON p.id = d.subject_id
       WHERE e.account = 'resident_credit' AND e.party_id = ?${before === undefined ? '' : ' AND e.document_id < ?'} ORDER BY e.document_id DESC LIMIT ${limit}`,
      before === undefined ? [accountId] : [accountId, before],
    );
    return rows.map(movementOf);
  }
}

function movementOf(row: MovementRow): CreditMovement {
  return {
    documentId: row.document_id,
    fen: Number(row.fen),
    reason: row.reason,
    orderId: row.order_id,
    at: instantOf(row.posted_at).toISOString(),
    leftFen: row.left_fen === null ? null : Number(row.left_fen),
  };
}
