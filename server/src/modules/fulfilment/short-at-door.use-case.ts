import type { Actor, RunPage, ShortAtDoorRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, UnitOfWork } from '../../platform';
import { Shortages } from '../shortage/public';
import { DayLinesReader } from './day-lines';
import { OwnRuns } from './own-runs';
import { RunQueries } from './run.queries';

/** 少了: the driver counts less than the bags should hold. What each bag gets is decided at once, the van cannot wait. */
@Injectable()
export class ShortAtDoor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnRuns,
    private readonly dayLines: DayLinesReader,
    private readonly shortages: Shortages,
    private readonly pages: RunQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, STOP_NOT_ARRIVED, STATE_CHANGED once it is weighed, NOT_SHORT */
  execute(actor: Actor, request: IdempotentRequest, { stopId, listingId, available }: ShortAtDoorRequest): Promise<RunPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const { stop, route } = await this.own.stop(tx, actor, 'run:drive', { stopId });
      if (stop.kind !== 'collect') throw new Refusal('NOT_FOUND');
      if (stop.state === 'pending') throw new Refusal('STOP_NOT_ARRIVED');
      const day = await this.dayLines.ofCycle(tx, route.cycleId);
      if (!day.at(stop).some((line) => line.listingId === listingId)) throw new Refusal('NOT_FOUND', { listingId });
      const { pairingId, cycleId, businessDate } = route;
      await this.shortages.declareAtDoor(tx, { pairingId, cycleId, businessDate, householdId: stop.householdId!, listingId, available, by: 'driver', accountId: actor.accountId });
      return this.pages.pageOf(tx, route, tx.now);
    });
  }
}
