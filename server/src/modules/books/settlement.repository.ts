import type { BusinessDate, PartyKind } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable, SqlValue, Tx } from '../../platform';

export interface SettlementRow {
  readonly id: string;
  readonly partyKind: PartyKind;
  readonly partyId: string;
  readonly openingFen: number;
  readonly earnedFen: number;
  readonly paidFen: number;
  readonly closingFen: number;
  readonly entries: number;
}

interface RawSettlement {
  readonly id: string;
  readonly party_kind: PartyKind;
  readonly party_id: string;
  readonly opening_fen: number | string;
  readonly earned_fen: number | string;
  readonly paid_fen: number | string;
  readonly closing_fen: number | string;
  readonly entries: number;
}

@Injectable()
export class SettlementRepository {
  /** The unique key on the party makes a second settlement of a day impossible. */
  async insert(tx: Tx, pairingId: string, date: BusinessDate, rows: readonly SettlementRow[]): Promise<void> {
    if (rows.length === 0) return;
    const values = rows.flatMap((row): SqlValue[] => [
      row.id, pairingId, date, row.partyKind, row.partyId, row.openingFen, row.earnedFen, row.paidFen, row.closingFen, row.entries, tx.now,
    ]);
    await tx.execute(
      `INSERT INTO settlement (id, pairing_id, business_date, party_kind, party_id, opening_fen, earned_fen, paid_fen, closing_fen, entries, settled_at)
       VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      values,
    );
  }

  async ofDay(from: Queryable, pairingId: string, date: BusinessDate): Promise<SettlementRow[]> {
    const rows = await from.query<RawSettlement>(
      `SELECT id, party_kind, party_id, opening_fen, earned_fen, paid_fen, closing_fen, entries FROM settlement WHERE pairing_id = ? AND business_date = ? ORDER BY party_kind, party_id`,
      [pairingId, date],
    );
    return rows.map((row) => ({
      id: row.id,
      partyKind: row.party_kind,
      partyId: row.party_id,
      openingFen: Number(row.opening_fen),
      earnedFen: Number(row.earned_fen),
      paidFen: Number(row.paid_fen),
      closingFen: Number(row.closing_fen),
      entries: row.entries,
    }));
  }
}
