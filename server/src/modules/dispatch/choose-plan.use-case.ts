import { type Actor, businessDateOf, type PlanView, type RouteRuleName, type RunBoardPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { RoutePlanning, RoutePlans, Runs, type SpeedBand, Speeds } from '../pickup-routing/public';
import { RunBoardQueries } from './run-board.queries';
import { TellDrivers } from './tell-drivers';

/** Through the station or straight: for today, and by rule from the next plan on. */
@Injectable()
export class ChoosePlan {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly planning: RoutePlanning,
    private readonly plans: RoutePlans,
    private readonly runs: Runs,
    private readonly boards: RunBoardQueries,
    private readonly speeds: Speeds,
    private readonly drivers: TellDrivers,
  ) {}

  /** Plans before the transaction, as at the cut-off. @throws Refusal NOT_FOUND, RUNS_NOT_OUT, STATE_CHANGED, CHANGE_NOT_POSSIBLE */
  async choose(actor: Actor, request: IdempotentRequest, { operatorId, via }: { operatorId: string; via: PlanView['via'] }): Promise<RunBoardPage> {
    requirePermission(actor, 'run:dispatch', operatorId);
    const pairing = await this.boards.pairingOf(operatorId);
    const [route] = await this.runs.ofPairing(this.database, pairing.id, businessDateOf(await this.clock.now()));
    if (!route) throw new Refusal('RUNS_NOT_OUT');
    const made = await this.planning.prepare(await this.planning.plannedOf(this.database, route));
    return this.unitOfWork.once(request, async (tx) => {
      const before = await this.drivers.waysOf(tx, pairing, route.businessDate);
      await this.planning.takeInstead(tx, await this.planning.plannedOf(tx, route), made, via);
      await this.drivers.ofPlan(tx, before, await this.drivers.waysOf(tx, pairing, route.businessDate));
      return this.boards.page(tx, pairing, tx.now);
    });
  }

  /** What was learnt of the roads is put aside, or used again. @throws Refusal NOT_FOUND, STATE_CHANGED */
  async setSpeed(actor: Actor, request: IdempotentRequest, { operatorId, band, active }: { operatorId: string; band: SpeedBand; active: boolean }): Promise<RunBoardPage> {
    requirePermission(actor, 'run:dispatch', operatorId);
    const pairing = await this.boards.pairingOf(operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      await this.speeds.setActive(tx, pairing.id, band, active);
      return this.boards.page(tx, pairing, tx.now);
    });
  }

  /** @throws Refusal NOT_FOUND */
  async setRule(actor: Actor, request: IdempotentRequest, { operatorId, rule }: { operatorId: string; rule: RouteRuleName }): Promise<RunBoardPage> {
    requirePermission(actor, 'run:dispatch', operatorId);
    const pairing = await this.boards.pairingOf(operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const before = await this.plans.ruleOf(tx, pairing.id);
      await this.plans.setRule(tx, pairing.id, rule);
      await tx.audit({ action: 'route.rule-set', subjectType: 'pairing', subjectId: pairing.id, before: { rule: before }, after: { rule } });
      return this.boards.page(tx, pairing, tx.now);
    });
  }
}
