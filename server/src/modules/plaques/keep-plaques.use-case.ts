import { type Actor, addDays, businessDateOf, type InspectPlaqueRequest, type PlaquesPage, type StepPlaqueRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Notices } from '../notifications/public';
import { Photos } from '../photos/public';
import { INSPECT_EVERY_DAYS, plaqueAfter, VALID_DAYS, verdictOn } from './domain/plaque';
import { PlaqueEndings } from './plaque-endings';
import { enqueuePlaqueEnd } from './plaque-jobs-queue';
import { type Plaque, PlaqueRepository } from './plaque.repository';
import { PlaqueQueries } from './plaque.queries';
import { RoundRepository } from './rounds/round.repository';

const STATE_WORDS = { awarded: '发牌了', rejected: '这次没通过', suspended: '餐桌牌暂停', revoked: '餐桌牌取消' } as const;

/** The committee inspects, awards, suspends, restores and revokes. */
@Injectable()
export class KeepPlaques {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plaques: PlaqueRepository,
    private readonly photos: Photos,
    private readonly notices: Notices,
    private readonly endings: PlaqueEndings,
    private readonly pages: PlaqueQueries,
    private readonly rounds: RoundRepository,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, CHECKLIST_CHANGED, INVALID_INPUT */
  inspect(actor: Actor, request: IdempotentRequest, wish: InspectPlaqueRequest): Promise<PlaquesPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const plaque = await this.held(tx, actor, wish);
      const { version, items } = await this.plaques.checklist(tx, plaque.villageId);
      if (version !== wish.checklistVersion) throw new Refusal('CHECKLIST_CHANGED');
      if (wish.fulfilled.some((key) => !items.some((item) => item.key === key))) throw new Refusal('INVALID_INPUT');
      const { score, passed } = verdictOn(items, wish.fulfilled);
      const inspectionId = await this.plaques.addInspection(tx, { plaqueId: plaque.id, version, fulfilled: wish.fulfilled, score, passed, accountId: actor.accountId });
      await this.photos.attach(tx, wish.photoIds, actor.accountId, { id: inspectionId, pairingId: plaque.pairingId });
      await this.rounds.done(tx, plaque.id, inspectionId, businessDateOf(tx.now));
      const to = plaque.state === 'applied' ? 'inspecting' : plaque.state;
      if (!(await this.plaques.move(tx, plaque, to, { due_on: addDays(businessDateOf(tx.now), INSPECT_EVERY_DAYS) }))) throw new Refusal('STATE_CHANGED');
      await tx.audit({ action: 'plaque.inspected', subjectType: 'table_plaque', subjectId: plaque.id, before: { state: plaque.state }, after: { state: to, score, passed, checklistVersion: version, inspectionId } });
      return this.pages.pageIn(tx, tx.now, plaque.villageId);
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, NOT_INSPECTED */
  step(actor: Actor, request: IdempotentRequest, wish: StepPlaqueRequest): Promise<PlaquesPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const plaque = await this.held(tx, actor, wish);
      const to = plaqueAfter(plaque.state, wish.step);
      if (!to) throw new Refusal('STATE_CHANGED');
      if (to === 'awarded' && plaque.passed !== true) throw new Refusal('NOT_INSPECTED');
      const validUntil = wish.step === 'award' ? addDays(businessDateOf(tx.now), VALID_DAYS) : plaque.validUntil;
      const number = plaque.number ?? (to === 'awarded' ? `T${plaque.id.replaceAll('-', '').slice(-10).toUpperCase()}` : null);
      if (!(await this.plaques.move(tx, plaque, to, { reason: wish.reason, number, valid_until: validUntil }))) throw new Refusal('STATE_CHANGED');
      if (wish.step === 'award') await enqueuePlaqueEnd(tx, plaque.id, validUntil!);
      await tx.audit({ action: `plaque.${to}`, subjectType: 'table_plaque', subjectId: plaque.id, before: { state: plaque.state }, after: { state: to, number, validUntil }, reason: wish.reason });
      await this.follow(tx, plaque, to, wish.reason);
      return this.pages.pageIn(tx, tx.now, plaque.villageId);
    });
  }

  /** Consequences are immediate: in this very transaction. */
  private async follow(tx: Tx, plaque: Plaque, to: keyof typeof STATE_WORDS | string, reason: string): Promise<void> {
    const words = STATE_WORDS[to as keyof typeof STATE_WORDS] ?? '餐桌牌有变动';
    await this.notices.post(tx, { accountId: plaque.appliedBy, kind: 'plaque', subjectId: `${plaque.id}:${plaque.revision + 1}`, title: words, body: `${reason}。有疑问找村委会。` });
    if (to === 'suspended' || to === 'revoked') await this.endings.tell(tx, plaque, words);
  }

  private async held(tx: Tx, actor: Actor, { plaqueId, revision }: { readonly plaqueId: string; readonly revision: number }): Promise<Plaque> {
    const plaque = await this.plaques.hold(tx, plaqueId);
    if (!plaque) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'plaque:keep', plaque.villageId);
    if (plaque.revision !== revision) throw new Refusal('STATE_CHANGED');
    return plaque;
  }
}
