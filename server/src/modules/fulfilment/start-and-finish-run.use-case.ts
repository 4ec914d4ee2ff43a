import { type Actor, type FinishRunRequest, isCalledOff, type RunPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import { isOver, Runs } from '../pickup-routing/public';
import { Floats, isClosed } from '../settlement/public';
import { CratesAtStop } from './crates-at-stop';
import { OwnRuns } from './own-runs';
import { RunQueries } from './run.queries';

/** 出车 and 交账. */
@Injectable()
export class StartAndFinishRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnRuns,
    private readonly runs: Runs,
    private readonly pages: RunQueries,
    private readonly cycles: OrderCycles,
    private readonly floats: Floats,
    private readonly crates: CratesAtStop,
  ) {}

  /** The float is handed out with the van's sum and the cycle is collecting. @throws Refusal NOT_FOUND, STATE_CHANGED */
  start(actor: Actor, request: IdempotentRequest, routeId: string): Promise<RunPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const route = await this.own.route(tx, actor, 'run:drive', routeId);
      if (await this.runs.stepRoute(tx, route, 'running')) {
        const { id, pairingId, driverAccountId, floatFen, businessDate } = route;
        await this.floats.open(tx, { routeId: id, pairingId, driverAccountId, openedFen: floatFen, businessDate });
        const advanced = await this.cycles.advance(tx, route.cycleId, 'collecting');
        if (!advanced && isCalledOff((await this.cycles.get(tx, route.cycleId)).state)) throw new Refusal('NO_SERVICE_TODAY');
      }
      return this.pages.pageOf(tx, await this.runs.route(tx, routeId), tx.now);
    });
  }

  /**
   * A count that does not add up is refused with the difference; said once more with a reason it is kept for the operator.
   * @throws Refusal NOT_FOUND, STOPS_OPEN, FLOAT_UNBALANCED
   */
  finish(actor: Actor, request: IdempotentRequest, { routeId, countedFen, differenceReason }: FinishRunRequest): Promise<RunPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const route = await this.own.route(tx, actor, 'float:count', routeId);
      const open = (await this.runs.stops(tx, routeId)).filter(({ state }) => !isOver(state));
      if (open.length > 0) throw new Refusal('STOPS_OPEN', { stops: open.map(({ id }) => id) });
      if (route.state === 'running' && (await this.runs.stepRoute(tx, route, 'finished'))) await this.crates.unload(tx, route);
      if (await this.counted(tx, routeId, countedFen, differenceReason)) await this.runs.stepRoute(tx, { ...route, state: 'finished' }, 'reconciled');
      return this.pages.pageOf(tx, await this.runs.route(tx, routeId), tx.now);
    });
  }

  /** True when the float is closed. */
  private async counted(tx: Tx, routeId: string, countedFen: number, differenceReason?: string): Promise<boolean> {
    const float = await this.floats.ofRoute(tx, routeId);
    const unbalanced = float !== null && !isClosed(float) && float.leftFen !== countedFen;
    if (!unbalanced || differenceReason === undefined) {
      await this.floats.count(tx, routeId, countedFen);
      return true;
    }
    await this.floats.noteDifference(tx, routeId, countedFen, differenceReason);
    return false;
  }
}
