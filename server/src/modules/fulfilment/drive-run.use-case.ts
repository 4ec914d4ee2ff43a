import type { Actor, ArriveRequest, DropRequest, RunPage, SkipStopRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, type Tx, UnitOfWork } from '../../platform';
import { isOver, type RouteBrief, Runs, type StopBrief } from '../pickup-routing/public';
import { Shortages } from '../shortage/public';
import { CratesAtStop, sumsOf } from './crates-at-stop';
import { OwnRuns } from './own-runs';
import { PackingQueries } from './packing.queries';
import { ProgressOrders } from './progress-orders';
import { RunQueries } from './run.queries';
import { ShortenSkipped } from './shorten-skipped';

const SKIP_SENTENCES: Record<SkipStopRequest['reason'], string> = {
  nobody_home: '农户没在家',
  nothing_cut: '农户今天没摘',
  refused: '农户今天不卖了',
  road_blocked: '路不通',
};

/** The driver's way from door to station to gate. Each step may be sent again and changes nothing twice. */
@Injectable()
export class DriveRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnRuns,
    private readonly runs: Runs,
    private readonly pages: RunQueries,
    private readonly packing: PackingQueries,
    private readonly progress: ProgressOrders,
    private readonly skipped: ShortenSkipped,
    private readonly shortages: Shortages,
    private readonly crates: CratesAtStop,
  ) {}

  /** 到了. @throws Refusal NOT_FOUND, RUN_HANDED_ON, STATE_CHANGED, STOP_MOVED_ON when another phone has been there since */
  arrive(actor: Actor, request: IdempotentRequest, { stopId, seen, doneAt }: ArriveRequest): Promise<RunPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const { stop, route } = await this.own.stop(tx, actor, 'run:drive', { stopId, seen });
      if (isOver(stop.state) && seen !== undefined && seen !== stop.revision) throw new Refusal('STOP_MOVED_ON', { state: stop.state });
      if (!isOver(stop.state) && (await this.runs.stepStop(tx, stop, 'arrived', { seen, doneAt }))) await this.atDoor(tx, route, stop);
      return this.pages.pageOf(tx, route, tx.now);
    });
  }

  /** 没到: the arrival was pressed too early. @throws Refusal NOT_FOUND, RUN_HANDED_ON, STOP_MOVED_ON, STATE_CHANGED once the stop is behind */
  undoArrival(actor: Actor, request: IdempotentRequest, { stopId, seen, doneAt }: ArriveRequest): Promise<RunPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const { stop, route } = await this.own.stop(tx, actor, 'run:drive', { stopId, seen });
      await this.runs.stepStop(tx, stop, 'pending', { seen, doneAt });
      return this.pages.pageOf(tx, route, tx.now);
    });
  }

  /** 没收: with its reason; what should have come is short and goes back. @throws Refusal NOT_FOUND, RUN_HANDED_ON, STOP_MOVED_ON, STATE_CHANGED, INVALID_INPUT */
  skip(actor: Actor, request: IdempotentRequest, { stopId, reason, seen, doneAt }: SkipStopRequest): Promise<RunPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const { stop, route } = await this.own.stop(tx, actor, 'run:drive', { stopId, seen });
      if (stop.kind !== 'collect') throw new Refusal('INVALID_INPUT', { stopId: 'only a door can be skipped' });
      if (await this.runs.stepStop(tx, stop, 'skipped', { skipReason: reason, seen, doneAt })) {
        await this.skipped.execute(tx, route, stop, { reason: SKIP_SENTENCES[reason], accountId: actor.accountId });
      }
      return this.pages.pageOf(tx, route, tx.now);
    });
  }

  /**
   * Leaving the station, or the bags left at a gate. The station is behind whoever stands at a gate.
   * @throws Refusal NOT_FOUND, RUN_HANDED_ON, STOP_MOVED_ON, STOP_NOT_ARRIVED, STOPS_OPEN while a door of this run is neither done nor skipped,
   * WEIGHT_MISSING while a bag is still to be packed at the station: what stayed behind would never come
   */
  drop(actor: Actor, request: IdempotentRequest, { stopId, seen, doneAt, ...given }: DropRequest): Promise<RunPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const { stop, route } = await this.own.stop(tx, actor, 'run:drive', { stopId, seen });
      if (stop.kind === 'collect') throw new Refusal('INVALID_INPUT', { stopId: 'nothing is dropped at a door' });
      if (stop.state === 'pending') throw new Refusal('STOP_NOT_ARRIVED');
      await this.leaveStation(tx, route);
      if (await this.runs.stepStop(tx, stop, 'done', { ...sumsOf(given), seen, doneAt })) await this.crates.execute(tx, route, stop, given);
      await this.progress.afterStep(tx, route);
      return this.pages.pageOf(tx, route, tx.now);
    });
  }

  /** What the farmer said was too little and nobody has decided yet stands as drafted: the bags must be packed now. */
  private async atDoor(tx: Tx, { pairingId, businessDate }: RouteBrief, { householdId }: StopBrief): Promise<void> {
    if (householdId) await this.shortages.confirmAtDoor(tx, { pairingId, businessDate, householdId });
  }

  /** A run that goes straight has none to leave, and may have doors to come. */
  private async leaveStation(tx: Tx, route: RouteBrief): Promise<void> {
    const stops = await this.runs.stops(tx, route.id);
    const station = stops.find(({ kind }) => kind === 'station');
    if (!station) return;
    const open = stops.filter((stop) => stop.kind === 'collect' && !isOver(stop.state));
    if (open.length > 0) throw new Refusal('STOPS_OPEN', { stops: open.map(({ id }) => id) });
    if (isOver(station.state)) return;
    if (await this.packing.bagsToPack(tx, route)) throw new Refusal('WEIGHT_MISSING');
    if (station.state === 'pending') await this.runs.stepStop(tx, station, 'arrived');
    await this.runs.stepStop(tx, { ...station, state: 'arrived' }, 'done');
  }
}
