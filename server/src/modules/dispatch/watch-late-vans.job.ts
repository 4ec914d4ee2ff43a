import { businessDateOf, instantAt, timeOfDay } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, Recurs, type Tx } from '../../platform';
import { Roles } from '../identity/public';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import { type PairingBrief, Pairings, PickupPoints } from '../pairing/public';
import { expectedArrivals, type RouteBrief, Runs } from '../pickup-routing/public';
import { type LateDrop, lateDrops, lateSubject } from './domain/late-drops';

/** Gates that a van will not reach in time are told so, and again when it gets much later. */
@Injectable()
@HandlesJob('dispatch.watch-late-vans')
@Recurs({ everyMinutes: 10 })
export class WatchLateVans extends JobHandler<Record<string, never>> {
  constructor(
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly runs: Runs,
    private readonly roles: Roles,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle(tx: Tx): Promise<void> {
    for (const pairing of await this.pairings.begun()) await this.watch(tx, pairing);
  }

  private async watch(tx: Tx, pairing: PairingBrief): Promise<void> {
    const date = businessDateOf(tx.now);
    await this.runs.forgetPositions(tx, pairing.id, date);
    const running = (await this.runs.ofPairing(tx, pairing.id, date)).filter(({ state }) => state === 'running');
    if (running.length === 0) return;
    const stops = await this.runs.stopsOfPairing(tx, pairing.id, date);
    for (const route of running) {
      const own = stops.filter(({ routeId }) => routeId === route.id);
      for (const late of lateDrops(own, expectedArrivals(own), instantAt(date, pairing.schedule.dropBy), tx.now)) await this.tell(tx, route, late);
    }
  }

  private async tell(tx: Tx, { vanName }: RouteBrief, late: LateDrop): Promise<void> {
    const { name } = await this.points.get(late.pickupPointId);
    const keepers = await this.roles.holdersIn(tx, 'keeper', [late.pickupPointId]);
    const words = { title: `车要晚 ${late.minutes} 分钟`, body: `${vanName}预计 ${timeOfDay(late.expectedAt)} 才到${name}。先跟等着的住户说一声，到了再点收` };
    await this.notices.postAll(tx, keepers.map(({ accountId }) => ({ accountId, kind: 'van_late' as const, subjectId: lateSubject(late), ...words, place: NOTICE_PLACES.keeperPoint })));
  }
}
