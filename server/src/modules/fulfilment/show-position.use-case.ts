import type { Actor, PositionRequest, RunPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, UnitOfWork } from '../../platform';
import { Runs, toGcj02 } from '../pickup-routing/public';
import { OwnRuns } from './own-runs';
import { RunQueries } from './run.queries';

/** Where the van is, for as long as its driver lets it be seen and the run is under way. Only the last is kept; no event and no log tells of it. */
@Injectable()
export class ShowPosition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnRuns,
    private readonly runs: Runs,
    private readonly pages: RunQueries,
  ) {}

  /** His yes, or his no. @throws Refusal NOT_FOUND, STATE_CHANGED when the run is not under way */
  share(actor: Actor, request: IdempotentRequest, { routeId, share }: { readonly routeId: string; readonly share: boolean }): Promise<RunPage> {
    return this.unitOfWork.once(request, async (tx) => {
      await this.runs.sharePosition(tx, await this.own.route(tx, actor, 'run:drive', routeId), share);
      return this.pages.pageOf(tx, await this.runs.route(tx, routeId), tx.now);
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED when he does not share it, or the run is not under way */
  async tell(actor: Actor, { routeId, datum, ...position }: PositionRequest): Promise<{ kept: boolean }> {
    await this.unitOfWork.run(async (tx) => {
      await this.runs.tellPosition(tx, await this.own.route(tx, actor, 'run:drive', routeId), datum === 'wgs84' ? toGcj02(position) : position);
    });
    return { kept: true };
  }
}
