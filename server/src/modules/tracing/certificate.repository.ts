import type { CertificateView } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { FieldCipher, Ids, type Queryable, type Tx } from '../../platform';
import { BatchRepository } from './batch.repository';
import { type Batch, batchView } from './domain/batch';
import { COMMITMENTS, type NewCertificate } from './domain/certificate';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly kind: 'grower' | 'operator';
  readonly crop_name: string;
  readonly amount_text: string;
  readonly origin: string;
  readonly issuer_name: string;
  readonly contact_cipher: string;
  readonly basis: string;
  readonly issued_on: string;
  readonly kept_until: string;
}

const SELECT = 'SELECT c.id, c.number, c.kind, c.crop_name, c.amount_text, c.origin, c.issuer_name, c.contact_cipher, c.basis, c.issued_on, c.kept_until FROM certificate c';
const INSERT = `INSERT INTO certificate (id, pairing_id, number, kind, business_date, crop_name, amount_text, origin, issuer_name, contact_cipher, basis, issued_on, kept_until, issued_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Certificates: written once, never changed. */
@Injectable()
export class CertificateRepository {
  constructor(
    private readonly ids: Ids,
    private readonly encryption: FieldCipher,
    private readonly batches: BatchRepository,
  ) {}

  async insert(tx: Tx, { batches, contact, ...given }: NewCertificate): Promise<string> {
    const id = this.ids.next();
    const { pairingId, number, kind, businessDate, cropName, amountText, origin, issuerName, basis, issuedOn, keptUntil } = given;
    await tx.execute(INSERT, [id, pairingId, number, kind, businessDate, cropName, amountText, origin, issuerName, this.encryption.encrypt(contact), basis, issuedOn, keptUntil, tx.now]);
    for (const batch of batches) await tx.execute('INSERT INTO certificate_batch (certificate_id, batch_id, kind) VALUES (?, ?, ?)', [id, batch.id, kind]);
    return id;
  }

  async byNumber(from: Queryable, number: string): Promise<CertificateView | null> {
    return (await this.views(from, await from.query<Row>(`${SELECT} WHERE c.number = ?`, [number])))[0] ?? null;
  }

  async ofDay(from: Queryable, pairingId: string, date: string): Promise<CertificateView[]> {
    return this.views(from, await from.query<Row>(`${SELECT} WHERE c.pairing_id = ? AND c.business_date = ? ORDER BY c.number`, [pairingId, date]));
  }

  async ofBatches(from: Queryable, batchIds: readonly string[]): Promise<CertificateView[]> {
    if (batchIds.length === 0) return [];
    const sql = `${SELECT} WHERE c.id IN (SELECT certificate_id FROM certificate_batch WHERE batch_id IN (${batchIds.map(() => '?').join()})) ORDER BY c.number`;
    return this.views(from, await from.query<Row>(sql, batchIds));
  }

  private async views(from: Queryable, rows: readonly Row[]): Promise<CertificateView[]> {
    if (rows.length === 0) return [];
    const sql = `SELECT certificate_id, batch_id FROM certificate_batch WHERE certificate_id IN (${rows.map(() => '?').join()})`;
    const links = await from.query<{ certificate_id: string; batch_id: string }>(sql, rows.map(({ id }) => id));
    const batches = new Map((await this.batches.byIds(from, [...new Set(links.map(({ batch_id }) => batch_id))])).map((batch) => [batch.id, batch]));
    return rows.map((row) => this.view(row, links.filter(({ certificate_id }) => certificate_id === row.id).flatMap(({ batch_id }) => batches.get(batch_id) ?? [])));
  }

  private view(row: Row, batches: readonly Batch[]): CertificateView {
    return {
      certificateId: row.id, number: row.number, kind: row.kind, cropName: row.crop_name, amountText: row.amount_text, origin: row.origin, issuerName: row.issuer_name,
      contact: this.encryption.decrypt(row.contact_cipher), commitments: COMMITMENTS, basis: row.basis, issuedOn: row.issued_on, keptUntil: row.kept_until, batches: batches.map(batchView),
    };
  }
}
