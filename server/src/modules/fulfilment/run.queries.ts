import { businessDateOf, hasCome, type RunPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { OrderCycles } from '../order-cycle/public';
import { expectedArrivals, type RouteBrief, Runs } from '../pickup-routing/public';
import { Photos } from '../photos/public';
import { Floats } from '../settlement/public';
import { DayLinesReader } from './day-lines';
import { HouseholdPins } from './household-pins';
import { presentRun, type RunFacts } from './run.presenter';
import { ReceiptsReader } from './receipts.reader';
import { StopPlaces } from './stop-places';

/** 今天收菜: the driver's whole run in one answer. */
@Injectable()
export class RunQueries {
  constructor(
    private readonly runs: Runs,
    private readonly dayLines: DayLinesReader,
    private readonly places: StopPlaces,
    private readonly receipts: ReceiptsReader,
    private readonly floats: Floats,
    private readonly cycles: OrderCycles,
    private readonly pins: HouseholdPins,
    private readonly photos: Photos,
  ) {}

  async page(from: Queryable, driverAccountId: string, now: Date): Promise<RunPage> {
    const route = await this.runs.ofDriver(from, driverAccountId, businessDateOf(now));
    if (route) return this.pageOf(from, route, now);
    return { serverNow: now.toISOString(), run: null, expectedAt: await this.expectedAt(from, driverAccountId, now) };
  }

  async pageOf(from: Queryable, route: RouteBrief, now: Date): Promise<RunPage> {
    return { serverNow: now.toISOString(), run: presentRun(await this.factsOf(from, route)), expectedAt: null };
  }

  private async factsOf(from: Queryable, route: RouteBrief): Promise<RunFacts> {
    const stops = await this.runs.stops(from, route.id);
    const householdIds = stops.flatMap(({ householdId }) => householdId ?? []);
    const day = await this.dayLines.ofCycle(from, route.cycleId);
    return {
      route,
      stops,
      arrivals: expectedArrivals(stops),
      linesAt: (stop) => day.at(stop),
      receipts: await this.receipts.ofRoute(from, route.id),
      float: await this.floats.ofRoute(from, route.id),
      pins: await this.pins.among(from, householdIds),
      photos: await this.photos.ofSubjects(from, stops.map(({ id }) => id)),
      ...(await this.places.of(from, route.pairingId, householdIds)),
    };
  }

  /** Routes go out when the lines lock. */
  private async expectedAt(from: Queryable, driverAccountId: string, now: Date): Promise<string | null> {
    const pairingId = await this.runs.pairingOfDriver(from, driverAccountId);
    if (!pairingId) return null;
    const { cycle } = await this.cycles.current(from, pairingId, now);
    return cycle && !hasCome(cycle.locksAt, now) ? cycle.locksAt.toISOString() : null;
  }
}
