import { Injectable } from '@nestjs/common';
import { instantOf, type Queryable, type Tx } from '../../platform';

export interface PairingPaper {
  readonly id: string;
  readonly title: string;
  readonly keptBy: string;
  readonly keptAt: Date;
}

@Injectable()
export class PairingPaperRepository {
  async insert(tx: Tx, { id, pairingId, title, keptBy }: { readonly id: string; readonly pairingId: string; readonly title: string; readonly keptBy: string }): Promise<void> {
    await tx.execute('INSERT INTO pairing_paper (id, pairing_id, title, kept_by, kept_at) VALUES (?, ?, ?, ?, ?)', [id, pairingId, title, keptBy, tx.now]);
  }

  /** Latest first. */
  async ofPairing(from: Queryable, pairingId: string): Promise<PairingPaper[]> {
    const rows = await from.query<{ id: string; title: string; kept_by: string; kept_at: Date | string }>('SELECT id, title, kept_by, kept_at FROM pairing_paper WHERE pairing_id = ? ORDER BY id DESC', [pairingId]);
    return rows.map(({ id, title, kept_by: keptBy, kept_at: keptAt }) => ({ id, title, keptBy, keptAt: instantOf(keptAt) }));
  }
}
