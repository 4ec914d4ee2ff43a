import type { Actor, OnePairing, PairingPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type FileAnswer, type IdempotentRequest, requirePermission, UnitOfWork } from '../../platform';
import { Photos } from '../photos/public';
import { PairingDeskQueries } from './pairing-desk.queries';
import { PairingPaperRepository } from './pairing-paper.repository';

/** The papers of a pairing, for whoever runs it and nobody else. */
@Injectable()
export class PairingPapers {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: PairingPaperRepository,
    private readonly photos: Photos,
    private readonly pages: PairingDeskQueries,
  ) {}

  /** @throws Refusal NOT_FOUND for another's pairing, or a file that is another's or belongs to something already */
  keep(actor: Actor, request: IdempotentRequest, { operatorId, pairingId, paperId, title }: OnePairing & { readonly paperId: string; readonly title: string }): Promise<PairingPage> {
    requirePermission(actor, 'pairing:keep', operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const life = await this.pages.own(tx, actor, pairingId);
      await this.photos.attach(tx, [paperId], actor.accountId, { id: pairingId, pairingId });
      await this.papers.insert(tx, { id: paperId, pairingId, title, keptBy: actor.accountId });
      await tx.audit({ action: 'pairing.paper-kept', subjectType: 'pairing', subjectId: pairingId, after: { paperId, title } });
      return this.pages.page(tx, life, tx.now);
    });
  }

  /** @throws Refusal NOT_FOUND */
  async open(actor: Actor, { operatorId, pairingId, paperId }: OnePairing & { readonly paperId: string }): Promise<FileAnswer> {
    requirePermission(actor, 'pairing:keep', operatorId);
    await this.pages.own(this.database, actor, pairingId);
    return this.photos.ofSubject(this.database, paperId, pairingId);
  }
}
