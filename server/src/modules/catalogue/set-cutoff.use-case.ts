import { type Actor, businessDateOf, type CutoffsPage, type SetCutoffRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import type { PairingBrief } from '../pairing/public';
import { CutoffRuleRepository } from './cutoff-rule.repository';
import { CutoffQueries } from './cutoffs.queries';
import { changesFrom, decideCutoff, rulesOn, targetKey } from './domain/cutoff-rule';

/** Sets or lifts a cut-off of its own; it counts from the first date that has not opened, never for what has been said. */
@Injectable()
export class SetCutoff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cycles: OrderCycles,
    private readonly rules: CutoffRuleRepository,
    private readonly pages: CutoffQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, INVALID_INPUT, CUTOFF_NOT_EARLIER */
  async execute(actor: Actor, request: IdempotentRequest, wish: SetCutoffRequest): Promise<CutoffsPage> {
    requirePermission(actor, 'cutoff:set', wish.operatorId);
    const pairing = await this.pages.pairingOf(wish.operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const refused = decideCutoff(wish, pairing.schedule);
      if (refused) throw new Refusal(refused.code, refused.details);
      if (!(await this.rules.knows(tx, { pairingId: pairing.id, villageId: pairing.villageId }, wish))) throw new Refusal('NOT_FOUND');
      await this.set(tx, actor, pairing, wish);
      return this.pages.page(tx, pairing, tx.now);
    });
  }

  private async set(tx: Tx, actor: Actor, pairing: PairingBrief, { householdId, cropId, cutoffAt }: SetCutoffRequest): Promise<void> {
    const fromDate = changesFrom(tx.now, await this.cycles.onDate(tx, pairing.id, businessDateOf(tx.now)));
    const rule = { householdId, cropId, cutoffAt, fromDate };
    const before = rulesOn(await this.rules.ofPairing(tx, pairing.id), fromDate).find((each) => targetKey(each) === targetKey(rule));
    await this.rules.set(tx, pairing.id, rule, actor.accountId);
    await tx.audit({
      action: 'cutoff.set', subjectType: 'pairing', subjectId: pairing.id,
      before: { householdId, cropId, cutoffAt: before?.cutoffAt ?? null }, after: { householdId, cropId, cutoffAt, fromDate },
    });
  }
}
