import { type Actor, businessDateOf, type RunBoardPage, type RunChangeRequest, type RunDraft } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { CallOffDoor } from '../fulfilment/public';
import { Roles } from '../identity/public';
import { type RunChange, Replanning, Runs } from '../pickup-routing/public';
import { presentDraft } from './draft.presenter';
import { HandOverRun } from './hand-over-run';
import { PlaceTitles } from './place-titles';
import { RunBoardQueries } from './run-board.queries';
import { titlesIn } from './change-titles';
import { TellDrivers } from './tell-drivers';

/** The operator changes runs under way: looks at what would be, then does it. */
@Injectable()
export class ChangeRuns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly replanning: Replanning,
    private readonly runs: Runs,
    private readonly roles: Roles,
    private readonly titles: PlaceTitles,
    private readonly boards: RunBoardQueries,
    private readonly doors: CallOffDoor,
    private readonly drivers: TellDrivers,
    private readonly handing: HandOverRun,
  ) {}

  /** Before and after, and what stands against it; changes nothing. @throws Refusal NOT_FOUND, STATE_CHANGED, RUNS_NOT_OUT */
  async draft(actor: Actor, wish: RunChangeRequest): Promise<RunDraft> {
    requirePermission(actor, 'run:dispatch', wish.operatorId);
    const pairing = await this.boards.pairingOf(wish.operatorId);
    const now = await this.clock.now();
    const situation = await this.replanning.situation(this.database, pairing.id, businessDateOf(now), now, changeOf(wish));
    if (!situation) throw new Refusal('RUNS_NOT_OUT');
    const draft = this.replanning.draft(situation, changeOf(wish));
    return presentDraft(situation, draft, await titlesIn(this.database, this.titles, pairing, situation), wish.kind === 'move' ? wish.vanId : null);
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED, RUNS_NOT_OUT, CHANGE_NOT_POSSIBLE */
  async change(actor: Actor, request: IdempotentRequest, wish: RunChangeRequest & { readonly seen: string }): Promise<RunBoardPage> {
    requirePermission(actor, 'run:dispatch', wish.operatorId);
    const pairing = await this.boards.pairingOf(wish.operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const callOff = () => (wish.kind === 'cancel' ? this.doors.execute(tx, wish.stopId!, actor.accountId) : Promise.resolve());
      const changed = await this.replanning.apply(tx, pairing.id, businessDateOf(tx.now), changeOf(wish), wish.seen, callOff);
      await this.drivers.ofChange(tx, pairing, changed.situation, changed.draft);
      return this.boards.page(tx, pairing, tx.now);
    });
  }

  /** Another driver of the operator drives the run on, with the cash that is left. @throws Refusal NOT_FOUND, STATE_CHANGED */
  async handOver(actor: Actor, request: IdempotentRequest, wish: { operatorId: string; routeId: string; driverAccountId: string }): Promise<RunBoardPage> {
    requirePermission(actor, 'run:dispatch', wish.operatorId);
    const pairing = await this.boards.pairingOf(wish.operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const route = await this.runs.route(tx, wish.routeId);
      const drivers = await this.roles.holders(tx, 'driver', wish.operatorId);
      if (route.pairingId !== pairing.id || !drivers.includes(wish.driverAccountId)) throw new Refusal('NOT_FOUND');
      await this.handing.execute(tx, route, wish.driverAccountId);
      return this.boards.page(tx, pairing, tx.now);
    });
  }
}

/** The input holds what its kind needs. */
function changeOf(wish: RunChangeRequest): RunChange {
  const { kind } = wish;
  if (kind === 'move') return { kind, vanId: wish.vanId!, stopId: wish.stopId! };
  if (kind === 'late') return { kind, vanId: wish.vanId!, minutes: wish.minutes! };
  if (kind === 'lost') return { kind, vanId: wish.vanId! };
  if (kind === 'cancel') return { kind, stopId: wish.stopId! };
  return { kind, householdId: wish.householdId!, pickupPointId: wish.pickupPointId!, crates: wish.crates! };
}
