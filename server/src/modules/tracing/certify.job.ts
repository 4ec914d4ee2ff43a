import { certificateDue } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { BatchRepository } from './batch.repository';
import { CertificateRepository } from './certificate.repository';
import { growersCertificate } from './domain/certificate';
import { Issuers } from './issuers';

/** Each batch bought at a door gets its plot and, where one is due, its grower's certificate: once. */
@Injectable()
@HandlesJob('tracing.certify')
export class CertifyBatches extends JobHandler<{ readonly receiptId: string }> {
  constructor(
    private readonly batches: BatchRepository,
    private readonly certificates: CertificateRepository,
    private readonly issuers: Issuers,
  ) {
    super();
  }

  async handle(tx: Tx, { receiptId }: { readonly receiptId: string }): Promise<void> {
    for (const batch of await this.batches.ofReceipt(tx, receiptId)) {
      if (!(await this.batches.certify(tx, batch)) || !certificateDue(batch.category)) continue;
      const certificateId = await this.certificates.insert(tx, growersCertificate(batch, await this.issuers.of(tx, batch), tx.now));
      await tx.audit({ action: 'certificate.issued', subjectType: 'certificate', subjectId: certificateId, after: { batchIds: [batch.id] } });
    }
  }
}
