import type { Actor, ConfirmShortageRequest, RedraftRequest, ShortagePage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { ConfirmShortage } from './confirm-shortage';
import type { Shortage } from './domain/shortage';
import { DraftShortage } from './draft-shortage';
import { ShortageQueries } from './shortage.queries';
import { ShortageRepository } from './shortage.repository';

/** The operator looks at a draft, shares out otherwise, and lets it stand. */
@Injectable()
export class DecideShortage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shortages: ShortageRepository,
    private readonly drafts: DraftShortage,
    private readonly confirming: ConfirmShortage,
    private readonly pages: ShortageQueries,
  ) {}

  /** Another strategy, or single shares set by hand. @throws Refusal NOT_FOUND, STATE_CHANGED, SHARES_TOO_MANY */
  async redraft(actor: Actor, request: IdempotentRequest, wish: RedraftRequest): Promise<ShortagePage> {
    requirePermission(actor, 'shortage:decide', wish.operatorId);
    const pairing = await this.pages.pairingOf(wish.operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const shortage = await this.seen(tx, pairing.id, wish);
      await this.assertShareable(tx, shortage, wish);
      const { strategy, byHand } = wish;
      const drafted = await this.drafts.execute(tx, shortage, { strategy, pins: new Map(byHand.map(({ lineId, quantity }) => [lineId, quantity])) });
      if (drafted) await tx.audit({ action: 'shortage.redrafted', subjectType: 'shortage', subjectId: shortage.id, before: { strategy: shortage.strategy }, after: { strategy, byHand } });
      return this.pages.page(tx, pairing, tx.now);
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED when it is decided, or no longer what the operator saw */
  async confirm(actor: Actor, request: IdempotentRequest, wish: ConfirmShortageRequest): Promise<ShortagePage> {
    requirePermission(actor, 'shortage:decide', wish.operatorId);
    const pairing = await this.pages.pairingOf(wish.operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const shortage = await this.seen(tx, pairing.id, wish);
      await this.confirming.execute(tx, shortage, 'operator', { accountId: actor.accountId, version: wish.version });
      return this.pages.page(tx, pairing, tx.now);
    });
  }

  private async seen(tx: Tx, pairingId: string, { shortageId, version }: { readonly shortageId: string; readonly version: number }): Promise<Shortage> {
    const shortage = await this.shortages.byId(tx, shortageId);
    if (!shortage || shortage.pairingId !== pairingId) throw new Refusal('NOT_FOUND');
    if (shortage.state !== 'drafted' || shortage.version !== version) throw new Refusal('STATE_CHANGED', { state: shortage.state });
    return shortage;
  }

  private async assertShareable(tx: Tx, shortage: Shortage, { byHand }: RedraftRequest): Promise<void> {
    const lines = new Map(((await this.shortages.linesOf(tx, [shortage.id])).get(shortage.id) ?? []).map((line) => [line.lineId, line]));
    const once = new Set(byHand.map(({ lineId }) => lineId));
    if (once.size !== byHand.length) throw new Refusal('INVALID_INPUT', { byHand: 'each line once' });
    for (const { lineId, quantity } of byHand) {
      const line = lines.get(lineId);
      if (!line) throw new Refusal('NOT_FOUND', { lineId });
      if (quantity > line.wanted) throw new Refusal('INVALID_INPUT', { lineId, wanted: line.wanted });
    }
    const shared = byHand.reduce((sum, { quantity }) => sum + quantity, 0);
    if (shared > shortage.available) throw new Refusal('SHARES_TOO_MANY', { available: shortage.available, shared });
  }
}
