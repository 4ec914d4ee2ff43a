import { businessDateOf, type PointPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { PointLoads } from '../crates/public';
import { PickupCodes } from '../ordering/public';
import { Pairings, PickupPoints } from '../pairing/public';
import { GateFacts } from './gate-facts';
import { PointBags } from './point-bags';

/** 收车 and 交菜: one point's day. */
@Injectable()
export class PointQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly bags: PointBags,
    private readonly codes: PickupCodes,
    private readonly facts: GateFacts,
    private readonly loads: PointLoads,
  ) {}

  async page(from: Queryable, pickupPointId: string, now: Date): Promise<PointPage> {
    const point = await this.points.get(pickupPointId);
    const businessDate = businessDateOf(now);
    const { dropped, ...facts } = await this.facts.of(from, point, businessDate);
    const bags = await this.bags.of(from, pickupPointId, businessDate);
    return {
      serverNow: now.toISOString(),
      pickupPointId,
      pointName: point.name,
      businessDate,
      pickupFrom: point.pickupFrom,
      pickupTo: point.pickupTo,
      dropped,
      ...facts,
      ticketKey: this.codes.dayKey({ pickupPointId, businessDate }),
      packsHere: (await this.pairings.get(point.pairingId)).packAt === 'gate',
      load: await this.loads.ofPoint(from, point, businessDate),
      countedIn: dropped && bags.every(({ state }) => state !== 'expected'),
      bags,
    };
  }
}
