import { type BusinessDate, businessDateOf, type PointPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { PointLoads } from '../crates/public';
import { PickupCodes } from '../ordering/public';
import { Pairings, PickupPoints } from '../pairing/public';
import { Runs } from '../pickup-routing/public';
import { PointBags } from './point-bags';

/** 收车 and 交菜: one point's day. */
@Injectable()
export class PointQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly bags: PointBags,
    private readonly codes: PickupCodes,
    private readonly runs: Runs,
    private readonly loads: PointLoads,
  ) {}

  async page(from: Queryable, pickupPointId: string, now: Date): Promise<PointPage> {
    const point = await this.points.get(pickupPointId);
    const businessDate = businessDateOf(now);
    const dropped = await this.isDropped(from, point.pairingId, pickupPointId, businessDate);
    const bags = await this.bags.of(from, pickupPointId, businessDate);
    return {
      serverNow: now.toISOString(),
      pickupPointId,
      pointName: point.name,
      businessDate,
      pickupFrom: point.pickupFrom,
      pickupTo: point.pickupTo,
      dropped,
      ticketKey: this.codes.dayKey({ pickupPointId, businessDate }),
      packsHere: (await this.pairings.get(point.pairingId)).packAt === 'gate',
      load: await this.loads.ofPoint(from, point, businessDate),
      countedIn: dropped && bags.every(({ state }) => state !== 'expected'),
      bags,
    };
  }

  private async isDropped(from: Queryable, pairingId: string, pickupPointId: string, date: BusinessDate): Promise<boolean> {
    const stops = await this.runs.stopsOfPairing(from, pairingId, date);
    return stops.some((stop) => stop.pickupPointId === pickupPointId && stop.state === 'done');
  }
}
