import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { ClaimRepository } from './claim.repository';

/** A day after its answer a claim is put away; what goes back for it has a document and a state of its own. */
@Injectable()
@HandlesJob('claim.close')
export class CloseClaim extends JobHandler<{ readonly claimId: string }> {
  constructor(private readonly claims: ClaimRepository) {
    super();
  }

  async handle(tx: Tx, { claimId }: { readonly claimId: string }): Promise<void> {
    const claim = await this.claims.byId(tx, claimId);
    if (!claim || !(await this.claims.close(tx, claimId))) return;
    await tx.audit({ action: 'claim.closed', subjectType: 'resident_order', subjectId: claim.orderId, before: { claimId, state: claim.state }, after: { claimId, state: 'closed' } });
  }
}
