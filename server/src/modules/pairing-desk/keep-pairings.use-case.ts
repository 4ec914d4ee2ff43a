import { type Actor, businessDateOf, type MovePairingRequest, type PairingPage, type PairingSetUp, type ProposePairingRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, isDate, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { type PairingLife, PairingLives, PairingSettings, PairingSetUps } from '../pairing/public';
import { hasDays, isRest, refusedStep } from './domain/decide-step';
import { OperatorDesks } from './operator-desks';
import { PairingDeskQueries } from './pairing-desk.queries';
import { RestPairing } from './rest-pairing';

type SetUpWish = PairingSetUp & { readonly operatorId: string; readonly pairingId: string };
type SellersWish = { readonly operatorId: string; readonly pairingId: string; readonly householdIds: readonly string[] };

/** The operator proposes pairings, sets them up and takes them through their life. */
@Injectable()
export class KeepPairings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lives: PairingLives,
    private readonly setUps: PairingSetUps,
    private readonly settings: PairingSettings,
    private readonly desks: OperatorDesks,
    private readonly resting: RestPairing,
    private readonly households: Households,
    private readonly pages: PairingDeskQueries,
  ) {}

  /** @throws Refusal PAIRING_KNOWN */
  propose(actor: Actor, request: IdempotentRequest, { operatorId, ...names }: ProposePairingRequest): Promise<PairingPage> {
    requirePermission(actor, 'pairing:keep', operatorId);
    return this.unitOfWork.once(request, async (tx) => this.answer(tx, await this.lives.propose(tx, { ...names, accountId: actor.accountId })));
  }

  /** Before its first day. @throws Refusal NOT_FOUND, STATE_CHANGED once it has begun: the calendar's own page changes it then */
  setUp(actor: Actor, request: IdempotentRequest, { operatorId, pairingId, ...setUp }: SetUpWish): Promise<PairingPage> {
    requirePermission(actor, 'pairing:keep', operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const life = await this.pages.own(tx, actor, pairingId);
      if (life.state !== 'proposed' && life.state !== 'signed') throw new Refusal('STATE_CHANGED', { state: life.state });
      if (setUp.opensAt >= setUp.cutoffAt) throw new Refusal('INVALID_INPUT', { cutoffAt: 'after opensAt' });
      await this.setUps.set(tx, life, setUp);
      return this.answer(tx, pairingId);
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, PAIRING_NOT_SET_UP, INVALID_INPUT */
  move(actor: Actor, request: IdempotentRequest, { operatorId, pairingId, ...wish }: MovePairingRequest): Promise<PairingPage> {
    requirePermission(actor, 'pairing:keep', operatorId);
    if (wish.onDate !== null && !isDate(wish.onDate)) throw new Refusal('INVALID_INPUT', { onDate: 'a day of the calendar' });
    return this.unitOfWork.once(request, async (tx) => {
      const life = await this.pages.own(tx, actor, pairingId);
      const refused = refusedStep({ ...life, isSetUp: (await this.setUps.of(tx, life, tx.now)) !== null, today: businessDateOf(tx.now) }, wish);
      if (refused) throw new Refusal(refused.code, refused.details);
      const runBy = life.operatorId ?? (isRest(wish.to) ? null : await this.desks.deskFor(tx, actor, operatorId, life));
      await this.lives.move(tx, life, { ...wish, accountId: actor.accountId }, runBy);
      await this.follow(tx, actor, life, wish);
      return this.answer(tx, pairingId);
    });
  }

  /** @throws Refusal NOT_FOUND for a household of another village, HOUSEHOLD_LISTED */
  chooseSellers(actor: Actor, request: IdempotentRequest, { operatorId, pairingId, householdIds }: SellersWish): Promise<PairingPage> {
    requirePermission(actor, 'pairing:keep', operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const life = await this.pages.own(tx, actor, pairingId);
      await this.households.sellIn(tx, householdIds, { pairingId, villageId: life.villageId });
      return this.answer(tx, pairingId);
    });
  }

  /** Whether gardens read who buys: families' names, nothing else. @throws Refusal NOT_FOUND */
  showBuyers(actor: Actor, request: IdempotentRequest, { operatorId, pairingId, shown }: { readonly operatorId: string; readonly pairingId: string; readonly shown: boolean }): Promise<PairingPage> {
    requirePermission(actor, 'pairing:keep', operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      await this.pages.own(tx, actor, pairingId);
      await this.settings.showBuyers(tx, pairingId, shown);
      return this.answer(tx, pairingId);
    });
  }

  private async follow(tx: Tx, actor: Actor, life: PairingLife, { to, reason, orders }: Pick<MovePairingRequest, 'to' | 'reason' | 'orders'>): Promise<void> {
    if (isRest(to) && hasDays(life.state)) await this.resting.execute(tx, life, { to: to as 'paused' | 'ended', reason: reason!, orders: orders!, accountId: actor.accountId });
    if (to === 'trial' || to === 'active') await tx.enqueue({ kind: 'order-cycle.plan', payload: {}, dedupKey: `order-cycle.begin:${life.id}:${life.steps + 1}` });
  }

  private async answer(tx: Tx, pairingId: string): Promise<PairingPage> {
    return this.pages.page(tx, await this.lives.get(tx, pairingId), tx.now);
  }
}
