import type { BusinessDate, OperatorDayPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Accounts } from '../identity/public';
import { isOver, type RouteBrief, Runs, type StopBrief } from '../pickup-routing/public';
import { Floats, type FloatSession } from '../settlement/public';

type Van = OperatorDayPage['vans'][number];

/** How far the vans are and what is left of their floats. */
@Injectable()
export class VanFigures {
  constructor(
    private readonly runs: Runs,
    private readonly floats: Floats,
    private readonly accounts: Accounts,
  ) {}

  async ofDay(from: Queryable, pairingId: string, date: BusinessDate): Promise<Van[]> {
    const routes = await this.runs.ofPairing(from, pairingId, date);
    const stops = await this.runs.stopsOfPairing(from, pairingId, date);
    const floats = await this.floats.ofRoutes(from, routes.map(({ id }) => id));
    const drivers = await this.accounts.briefs(from, routes.map(({ driverAccountId }) => driverAccountId));
    return routes.map((route) => ({
      ...presentRun(route, stops.filter(({ routeId }) => routeId === route.id)),
      driverName: drivers.get(route.driverAccountId)?.displayName ?? '',
      ...presentFloat(route, floats.find(({ routeId }) => routeId === route.id)),
    }));
  }
}

function presentRun({ id, vanName, state }: RouteBrief, stops: readonly StopBrief[]): Pick<Van, 'routeId' | 'vanName' | 'state' | 'stopsDone' | 'stops'> {
  return { routeId: id, vanName, state, stopsDone: stops.filter((stop) => isOver(stop.state)).length, stops: stops.length };
}

/** Before the run begins its float is what the van usually takes along. */
function presentFloat({ floatFen }: RouteBrief, float?: FloatSession): Pick<Van, 'floatOpenedFen' | 'floatPaidFen' | 'floatLeftFen'> {
  const [floatOpenedFen, floatPaidFen] = [float?.openedFen ?? floatFen, float?.paidFen ?? 0];
  return { floatOpenedFen, floatPaidFen, floatLeftFen: floatOpenedFen - floatPaidFen };
}
