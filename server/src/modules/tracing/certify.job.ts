import { certificateDue } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { BatchRepository } from './batch.repository';
import { CertificateRepository } from './certificate.repository';
import { growersCertificate } from './domain/certificate';
import { plotOf } from './domain/plots';
import { Issuers } from './issuers';
import { PlotRepository } from './plot.repository';

/** Each batch bought at a door gets its plot and, where one is due, its grower's certificate: once. */
@Injectable()
@HandlesJob('tracing.certify')
export class CertifyBatches extends JobHandler<{ readonly receiptId: string }> {
  constructor(
    private readonly batches: BatchRepository,
    private readonly certificates: CertificateRepository,
    private readonly issuers: Issuers,
    private readonly plots: PlotRepository,
  ) {
    super();
  }

  async handle(tx: Tx, { receiptId }: { readonly receiptId: string }): Promise<void> {
    for (const batch of await this.batches.ofReceipt(tx, receiptId)) {
      const plotId = plotOf(await this.plots.of(tx, batch.householdId), batch.cropId);
      if (!(await this.batches.certify(tx, batch.id, plotId)) || !certificateDue(batch.category)) continue;
      const certificateId = await this.certificates.insert(tx, growersCertificate(batch, await this.issuers.of(tx, batch), tx.now));
      await tx.audit({ action: 'certificate.issued', subjectType: 'certificate', subjectId: certificateId, after: { batchIds: [batch.id] } });
    }
  }
}
