import { type Actor, mayEver, type Permission } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal, requirePermission } from '../../platform';
import { type RouteBrief, Runs, type StopBrief } from '../pickup-routing/public';

/** A driver sees and moves his own run alone: another's does not exist for him. */
@Injectable()
export class OwnRuns {
  constructor(private readonly runs: Runs) {}

  /** @throws Refusal NOT_FOUND */
  async route(from: Queryable, actor: Actor, permission: Permission, routeId: string): Promise<RouteBrief> {
    const route = await this.runs.route(from, routeId);
    requirePermission(actor, permission, route.driverAccountId);
    return route;
  }

  /** A stop of a run he drives or drove before, whatever became of it since. @throws Refusal NOT_FOUND */
  async anyStop(from: Queryable, actor: Actor, stopId: string): Promise<{ stop: StopBrief; route: RouteBrief }> {
    const stop = await this.runs.stop(from, stopId);
    const route = await this.runs.route(from, stop.routeId);
    if (route.handedFrom !== actor.accountId || !mayEver(actor, 'run:drive')) requirePermission(actor, 'run:drive', route.driverAccountId);
    return { stop, route };
  }

  /**
   * A stop of a run under way. Whoever drove it before another took over may still tell what he did at a stop that
   * nobody has touched since: the bags are in the van, and the money has left the float.
   * @throws Refusal NOT_FOUND, RUN_HANDED_ON, STATE_CHANGED before the start and after the end
   */
  async stop(from: Queryable, actor: Actor, permission: Permission, { stopId, seen }: { readonly stopId: string; readonly seen?: number }): Promise<{ stop: StopBrief; route: RouteBrief }> {
    const stop = await this.runs.stop(from, stopId);
    const route = await this.runs.route(from, stop.routeId);
    if (route.handedFrom !== actor.accountId || route.driverAccountId === actor.accountId || !mayEver(actor, permission)) requirePermission(actor, permission, route.driverAccountId);
    else if (seen !== stop.revision) throw new Refusal('RUN_HANDED_ON');
    if (route.state !== 'running') throw new Refusal('STATE_CHANGED', { state: route.state });
    return { stop, route };
  }
}
