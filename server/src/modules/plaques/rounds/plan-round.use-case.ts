import { type Actor, type BusinessDate, businessDateOf, type PlaquesPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, isDate, Refusal, requirePermission, UnitOfWork } from '../../../platform';
import { dueDates, inOrder, obstacleOf } from '../domain/round';
import { PlaqueQueries } from '../plaque.queries';
import { PlaqueRepository } from '../plaque.repository';
import { enqueueRoundReminder } from './round-jobs-queue';
import { IN_ROUNDS, RoundRepository } from './round.repository';

/** Rounds that still count when a new one is planned. */
const LATEST = 8;

/** 排一轮检查: every plaque of the village gets a day, those that did worst first; the committee is reminded until all are done. */
@Injectable()
export class PlanRound {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plaques: PlaqueRepository,
    private readonly rounds: RoundRepository,
    private readonly pages: PlaqueQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, INVALID_INPUT for 31 February, ROUND_NOT_POSSIBLE */
  execute(actor: Actor, request: IdempotentRequest, { villageId, title, ...dates }: { readonly villageId: string; readonly title: string; readonly from: string; readonly dueOn: string }): Promise<PlaquesPage> {
    requirePermission(actor, 'plaque:keep', villageId);
    if (![dates.from, dates.dueOn].every(isDate)) throw new Refusal('INVALID_INPUT');
    const span = dates as { readonly from: BusinessDate; readonly dueOn: BusinessDate };
    return this.unitOfWork.once(request, async (tx) => {
      const today = businessDateOf(tx.now);
      const plaques = inOrder((await this.plaques.ofVillage(tx, villageId)).filter(({ state }) => IN_ROUNDS.includes(state)));
      const obstacle = obstacleOf(span, plaques.length, await this.rounds.ofVillage(tx, villageId, LATEST), today);
      const roundId = obstacle ? null : await this.rounds.add(tx, { villageId, title, ...span }, actor.accountId);
      if (!roundId) throw new Refusal('ROUND_NOT_POSSIBLE', { obstacle: obstacle ?? '这段日子已经排了一轮' });
      for (const [at, dueOn] of dueDates(span.from, span.dueOn, plaques.length).entries()) await this.rounds.addVisit(tx, roundId, plaques[at]!.id, dueOn);
      await enqueueRoundReminder(tx, roundId, span.from < today ? today : span.from);
      await tx.audit({ action: 'plaque.round-planned', subjectType: 'village', subjectId: villageId, after: { roundId, title, ...span, plaques: plaques.length } });
      return this.pages.pageIn(tx, tx.now, villageId);
    });
  }
}
