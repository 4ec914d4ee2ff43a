import { businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../../platform';
import { Households } from '../../catalogue/public';
import { Roles } from '../../identity/public';
import { Notices } from '../../notifications/public';
import { isOverdue, nextReminder } from '../domain/round';
import { enqueueRoundReminder, type RoundJob } from './round-jobs-queue';
import { type Round, RoundRepository, type RoundVisit } from './round.repository';

const PLACE = '/personas/committee/plaques/index';
const NAMED = 3;

/** When a round begins, weekly, and the day after its last day: who is still to be inspected, and who is overdue. */
@Injectable()
@HandlesJob('plaque.round')
export class RemindOfRound extends JobHandler<RoundJob> {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly households: Households,
    private readonly roles: Roles,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle(tx: Tx, { roundId }: RoundJob): Promise<void> {
    const round = await this.rounds.byId(tx, roundId);
    const left = (await this.rounds.visits(tx, [roundId])).filter(({ doneOn }) => doneOn === null);
    if (!round || left.length === 0) return;
    const today = businessDateOf(tx.now);
    await this.tell(tx, round, left, left.filter((visit) => isOverdue(visit, today)));
    const next = nextReminder(today, round.dueOn);
    if (next) await enqueueRoundReminder(tx, roundId, next);
  }

  private async tell(tx: Tx, { id, villageId, title }: Round, left: readonly RoundVisit[], late: readonly RoundVisit[]): Promise<void> {
    const first = (late.length > 0 ? late : left).slice(0, NAMED);
    const known = await this.households.byIds(tx, first.map(({ householdId }) => householdId));
    const names = first.map(({ householdId }) => `${known.get(householdId)?.farmerName ?? ''}家`).join('、');
    const body = late.length > 0 ? `${names}${late.length > NAMED ? `等 ${late.length} 家` : ''}过了日子还没查，先去这几家。` : `先去${names}，每家都排了日子。`;
    for (const accountId of await this.roles.holders(tx, 'committee', villageId)) await this.notices.post(tx, { accountId, kind: 'plaque', subjectId: `${id}:${businessDateOf(tx.now)}`, title: `${title}：还有 ${left.length} 家没检查`, body, place: PLACE });
  }
}
