import type { OperatorDayPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Accounts } from '../identity/public';
import { isOver, type RouteBrief, Runs } from '../pickup-routing/public';
import { Floats } from '../settlement/public';

/** How far a van is and what is left of its float. */
@Injectable()
export class VanFigures {
  constructor(
    private readonly runs: Runs,
    private readonly floats: Floats,
    private readonly accounts: Accounts,
  ) {}

  async of(from: Queryable, route: RouteBrief): Promise<OperatorDayPage['vans'][number]> {
    const stops = await this.runs.stops(from, route.id);
    const float = await this.floats.ofRoute(from, route.id);
    const driver = (await this.accounts.briefs(from, [route.driverAccountId])).get(route.driverAccountId);
    return {
      routeId: route.id,
      vanName: route.vanName,
      driverName: driver?.displayName ?? '',
      state: route.state,
      stopsDone: stops.filter(({ state }) => isOver(state)).length,
      stops: stops.length,
      floatOpenedFen: float?.openedFen ?? route.floatFen,
      floatPaidFen: float?.paidFen ?? 0,
      floatLeftFen: (float?.openedFen ?? route.floatFen) - (float?.paidFen ?? 0),
    };
  }
}
