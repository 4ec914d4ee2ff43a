import type { StopCrates } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Crates } from '../crates/public';
import type { RouteBrief, StopBrief } from '../pickup-routing/public';

interface Given {
  readonly cratesOut: number;
  readonly cratesIn?: number;
  readonly crates?: readonly StopCrates[];
}

/** Crates left and taken at a door or a gate, after the step of the stop: once, like the stop. */
@Injectable()
export class CratesAtStop {
  constructor(private readonly crates: Crates) {}

  async execute(tx: Tx, route: RouteBrief, stop: StopBrief, { cratesOut, cratesIn = 0, crates }: Given): Promise<void> {
    const place = stop.householdId ? ({ party: 'household', id: stop.householdId } as const) : stop.pickupPointId && ({ party: 'point', id: stop.pickupPointId } as const);
    if (!place) return;
    const { pairingId, businessDate, id: routeId, driverAccountId } = route;
    await this.crates.atStop(tx, { pairingId, businessDate, routeId, stopId: stop.id, driverAccountId, place }, crates, { out: cratesOut, in: cratesIn });
  }

  unload(tx: Tx, route: RouteBrief): Promise<void> {
    return this.crates.unload(tx, route);
  }
}

/** What the stop keeps: all types together. */
export function sumsOf({ cratesOut, cratesIn = 0, crates }: Given): { readonly cratesOut: number; readonly cratesIn: number } {
  if (!crates) return { cratesOut, cratesIn };
  return { cratesOut: crates.reduce((sum, { out }) => sum + out, 0), cratesIn: crates.reduce((sum, { in: taken }) => sum + taken, 0) };
}
