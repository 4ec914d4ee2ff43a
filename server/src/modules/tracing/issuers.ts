import { Injectable } from '@nestjs/common';
import { FieldCipher, type Queryable } from '../../platform';
import type { Batch } from './domain/batch';
import type { Issuer } from './domain/certificate';

interface Row {
  readonly village: string;
  readonly street: string;
  readonly district: string;
  readonly operator: string | null;
}

const SELECT = `SELECT v.name AS village, v.street, v.district, o.name AS operator
  FROM pairing p JOIN village v ON v.id = p.village_id LEFT JOIN operator o ON o.id = p.operator_id WHERE p.id = ?`;

/** Who issues a certificate, from where, and whom to call. */
@Injectable()
export class Issuers {
  constructor(private readonly encryption: FieldCipher) {}

  /** The grower is called through the village's helper, or directly where there is none. */
  async of(from: Queryable, { pairingId, contactCipher }: Batch): Promise<Issuer> {
    const [row] = await from.query<Row>(SELECT, [pairingId]);
    const place = row ? `长沙市${row.district}${row.street}${row.village}` : '';
    return { place, name: row?.operator ?? '运营方', contact: contactCipher ? this.encryption.decrypt(contactCipher) : `${row?.village ?? ''}村委会` };
  }
}
