import { businessDateOf, type GiftCap, type PackingPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { type CycleBrief, OrderCycles } from '../order-cycle/public';
import type { LockedLine } from '../ordering/public';
import { Pairings, PickupPoints } from '../pairing/public';
import { type RouteBrief, Runs } from '../pickup-routing/public';
import { DayLinesReader } from './day-lines';
import { presentPacking } from './packing.presenter';
import { PackingStock } from './packing-stock';
import type { PackingPlace } from './packing.repository';

/** What may be packed somewhere. */
export interface PackingHere {
  readonly place: PackingPlace | null;
  readonly title: string;
  readonly pairingId: string;
  readonly cycle: Pick<CycleBrief, 'businessDate'> & { readonly cycleId: string };
  readonly lines: readonly LockedLine[];
  /** How much heavier than due a bag may be. */
  readonly giftCap: GiftCap;
}

/** 装袋 at the station or the gate, by the pairing's setting. */
@Injectable()
export class PackingQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly points: PickupPoints,
    private readonly cycles: OrderCycles,
    private readonly runs: Runs,
    private readonly dayLines: DayLinesReader,
    private readonly stock: PackingStock,
  ) {}

  /** Everything this van carries. */
  async atStation(from: Queryable, route: RouteBrief): Promise<PackingHere> {
    const { packAt, station, giftCap } = await this.pairings.get(route.pairingId);
    const cycle = { cycleId: route.cycleId, businessDate: route.businessDate };
    const none = { place: null, title: station.name, pairingId: route.pairingId, cycle, lines: [], giftCap };
    if (packAt !== 'station') return none;
    const day = await this.dayLines.ofCycle(from, route.cycleId);
    const stops = (await this.runs.stops(from, route.id)).filter(({ kind }) => kind === 'collect');
    return { ...none, place: 'station', lines: stops.flatMap((stop) => day.at(stop)) };
  }

  /** Is anything at the station that a door has received and no bag holds? */
  async bagsToPack(from: Queryable, route: RouteBrief): Promise<boolean> {
    const { place, lines } = await this.atStation(from, route);
    const open = lines.filter(({ state }) => state === 'ordered');
    if (!place || open.length === 0) return false;
    const { totals } = await this.stock.of(from, open);
    return open.some(({ listingId }) => totals.get(listingId)?.received != null);
  }

  /** Everything dropped at this point. @throws Refusal NOT_FOUND when there is no cycle today */
  async atGate(from: Queryable, pickupPointId: string, now: Date): Promise<PackingHere> {
    const { pairingId, name } = await this.points.get(pickupPointId);
    const { packAt, giftCap } = await this.pairings.get(pairingId);
    const cycle = await this.cycles.onDate(from, pairingId, businessDateOf(now));
    if (!cycle) throw new Refusal('NOT_FOUND');
    const none = { place: null, title: name, pairingId, cycle: { cycleId: cycle.id, businessDate: cycle.businessDate }, lines: [], giftCap };
    if (packAt !== 'gate') return none;
    const day = await this.dayLines.ofCycle(from, cycle.id);
    const stops = (await this.runs.stopsOfCycle(from, cycle.id)).filter((stop) => stop.pickupPointId === pickupPointId && stop.state === 'done');
    return { ...none, place: 'gate', lines: stops.flatMap((stop) => day.at(stop)) };
  }

  async page(from: Queryable, { place, title, lines }: PackingHere, now: Date): Promise<PackingPage> {
    return presentPacking({ now, place, title, lines, ...(await this.stock.of(from, lines)) });
  }
}
