import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Tx } from '../../platform';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import type { PairingBrief } from '../pairing/public';
import { type ChangeDraft, type RouteBrief, Runs, type Situation } from '../pickup-routing/public';
import { titlesIn } from './change-titles';
import { changedWays } from './domain/changed-ways';
import { PlaceTitles } from './place-titles';

/** A run of the day, and where it goes by name. */
interface DayWay {
  readonly route: RouteBrief;
  readonly stops: readonly string[];
}

/** Tells a driver, in the transaction that does it, when somebody changes where he goes. */
@Injectable()
export class TellDrivers {
  constructor(
    private readonly runs: Runs,
    private readonly notices: Notices,
    private readonly titles: PlaceTitles,
    private readonly ids: Ids,
  ) {}

  /** After the change: a van that stood still has a run by now. */
  async ofChange(tx: Tx, pairing: PairingBrief, situation: Situation, draft: ChangeDraft): Promise<void> {
    const titles = await titlesIn(tx, this.titles, pairing, situation);
    const routes = await this.runs.ofPairing(tx, pairing.id, situation.facts.businessDate);
    for (const { vanId, before, after } of changedWays(draft, titles)) {
      const route = routes.find((each) => each.vanId === vanId) ?? situation.facts.routes.find((each) => each.vanId === vanId);
      if (route) await this.post(tx, route, '路线有变', `原来：${before.join('、') || '不出车'}。现在：${after.join('、') || '不用再去了'}。打开看一眼再走`);
    }
  }

  /** Each run of the day with the names of its stops. */
  async waysOf(tx: Tx, pairing: PairingBrief, date: BusinessDate): Promise<DayWay[]> {
    const routes = await this.runs.ofPairing(tx, pairing.id, date);
    const stops = await this.runs.stopsOfPairing(tx, pairing.id, date);
    const titles = await this.titles.ofIds(tx, pairing, stops.flatMap(({ householdId }) => householdId ?? []));
    return routes.map((route) => ({ route, stops: stops.filter(({ routeId }) => routeId === route.id).map(({ householdId, pickupPointId }) => titles.get(householdId ?? pickupPointId ?? pairing.villageId) ?? '') }));
  }

  /** The day is driven the other way: whoever goes elsewhere, comes in or stays at home is told. */
  async ofPlan(tx: Tx, before: readonly DayWay[], after: readonly DayWay[]): Promise<void> {
    const wayIn = (ways: readonly DayWay[], { route }: DayWay) => ways.find((each) => each.route.vanId === route.vanId)?.stops.join('、') ?? '';
    const all = [...after, ...before.filter((each) => wayIn(after, each) === '')];
    for (const each of all.filter((way) => wayIn(before, way) !== wayIn(after, way))) {
      await this.post(tx, each.route, '路线有变', `原来：${wayIn(before, each) || '不出车'}。现在：${wayIn(after, each) || '不用出车了'}。打开看一眼再走`);
    }
  }

  /** Who drives on, and who does not any more. */
  async ofHandOver(tx: Tx, route: RouteBrief, driverAccountId: string): Promise<void> {
    if (route.driverAccountId === driverAccountId) return;
    await this.post(tx, route, '这趟换人开了', `${route.vanName}这趟交给别人开，车上的备用金一起交给他`);
    await this.post(tx, { ...route, driverAccountId }, '这趟交给你开', `${route.vanName}这趟由你接着开，打开看走到哪一站，当面点清备用金`);
  }

  /** Each change is told, however soon one comes after the other. */
  private post(tx: Tx, { driverAccountId }: RouteBrief, title: string, body: string): Promise<void> {
    return this.notices.post(tx, { accountId: driverAccountId, kind: 'run_changed', subjectId: this.ids.next(), title, body, place: NOTICE_PLACES.driverRun });
  }
}
