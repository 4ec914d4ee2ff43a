import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';

/** Counts what is given back against what was billed: each cap is one conditional update. */
@Injectable()
export class OrderRefundsRepository {
  /** Against the bill of a whole order. False when it would be more than is left of it. */
  async countOnOrder(tx: Tx, orderId: string, fen: number): Promise<boolean> {
    return (await tx.execute('UPDATE resident_order SET compensated_fen = compensated_fen + ? WHERE id = ? AND compensated_fen + ? <= billed_fen', [fen, orderId, fen])) === 1;
  }

  /** Against one line: what it was billed, or its estimate while it is not. False when it would be more, or is not of this order. */
  async countOnLine(tx: Tx, orderId: string, lineId: string, fen: number): Promise<boolean> {
    const cap = 'refunded_fen + ? <= COALESCE(billed_fen, estimate_fen)';
    return (await tx.execute(`UPDATE order_line SET refunded_fen = refunded_fen + ? WHERE id = ? AND order_id = ? AND ${cap}`, [fen, lineId, orderId, fen])) === 1;
  }

  async hasLine(tx: Tx, orderId: string, lineId: string): Promise<boolean> {
    return (await tx.query('SELECT id FROM order_line WHERE id = ? AND order_id = ?', [lineId, orderId])).length === 1;
  }
}
