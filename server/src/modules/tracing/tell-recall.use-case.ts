import { type Actor, type RecallPage, type TellRecallRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import type { Traced } from './domain/recall';
import { BatchRepository } from './batch.repository';
import { RecallQueries } from './recall.queries';
import { RecallRepository } from './recall.repository';
import { TracePlaces } from './trace-places';

/** 召回: batches are held, every resident who has of them is told once; or a drill, of which only the record remains. */
@Injectable()
export class TellRecall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: BatchRepository,
    private readonly recalls: RecallRepository,
    private readonly pages: RecallQueries,
    private readonly notices: Notices,
    private readonly places: TracePlaces,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async execute(actor: Actor, request: IdempotentRequest, wish: TellRecallRequest): Promise<RecallPage> {
    requirePermission(actor, 'recall:run', wish.operatorId);
    const began = performance.now();
    const pairing = await this.places.pairingOf(wish.operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const traced = await this.pages.trace(tx, pairing, wish);
      const residents = new Set(traced.lines.map(({ accountId }) => accountId)).size;
      const { start, id: startId, drill, reason, seconds } = wish;
      const id = await this.recalls.keep(tx, { pairingId: pairing.id, start, startId, drill, reason, seconds, batches: traced.batches.length, orderLines: traced.lines.length, residents, byAccountId: actor.accountId });
      if (!drill) await this.tell(tx, traced, id, reason);
      await tx.audit({ action: drill ? 'recall.drilled' : 'recall.told', subjectType: 'recall', subjectId: id, after: { batchIds: traced.batches.map((batch) => batch.id), orderLines: traced.lines.length, residents, seconds }, reason });
      return this.pages.present(tx, pairing, wish, drill ? traced : await this.pages.trace(tx, pairing, wish), { began, now: tx.now });
    });
  }

  private async tell(tx: Tx, { batches, lines }: Traced, recallId: string, reason: string): Promise<void> {
    await this.batches.recall(tx, batches.map(({ id }) => id));
    const firstOrder = new Map(lines.map(({ accountId, orderId }) => [accountId, orderId]));
    const crops = [...new Set(batches.map(({ cropName }) => cropName))].join('、');
    await this.notices.postAll(tx, [...firstOrder].map(([accountId, orderId]) => ({
      accountId, kind: 'recall' as const, subjectId: recallId, title: `${crops}请先不要吃`, body: `${reason}。点开看是哪一单，还没取的不用取了`, place: NOTICE_PLACES.order(orderId),
    })));
  }
}
