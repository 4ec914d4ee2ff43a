import type { Actor, CertificateView } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { BatchRepository } from './batch.repository';
import { CertificateRepository } from './certificate.repository';
import { mayBeMixed } from './domain/batch';
import { operatorsCertificate } from './domain/certificate';
import { Issuers } from './issuers';
import { TracePlaces } from './trace-places';

/** 收购后混装: the operator issues one certificate for a lot made of several growers' batches; the growers' own stay. */
@Injectable()
export class MixCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: BatchRepository,
    private readonly certificates: CertificateRepository,
    private readonly issuers: Issuers,
    private readonly places: TracePlaces,
  ) {}

  /** @throws Refusal NOT_FOUND, BATCHES_DIFFER */
  async execute(actor: Actor, request: IdempotentRequest, { operatorId, batchIds }: { readonly operatorId: string; readonly batchIds: readonly string[] }): Promise<CertificateView> {
    requirePermission(actor, 'recall:run', operatorId);
    const pairingIds = await this.places.pairingsOf(operatorId);
    const wanted = [...new Set(batchIds)];
    return this.unitOfWork.once(request, async (tx) => {
      const batches = await this.batches.byIds(tx, wanted);
      if (batches.length !== wanted.length || batches.some(({ pairingId }) => !pairingIds.includes(pairingId))) throw new Refusal('NOT_FOUND');
      if (!mayBeMixed(batches)) throw new Refusal('BATCHES_DIFFER');
      const certificate = operatorsCertificate(batches, await this.issuers.of(tx, batches[0]!), tx.now);
      const certificateId = await this.certificates.insert(tx, certificate);
      await tx.audit({ action: 'certificate.issued', subjectType: 'certificate', subjectId: certificateId, after: { batchIds: batches.map(({ id }) => id) } });
      return (await this.certificates.byNumber(tx, certificate.number))!;
    });
  }
}
