import { baseQuantity, type ExpectedBag, fen } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { type LockedLine, Orders } from '../ordering/public';
import { type LoadBrief, Runs, type StopBrief } from '../pickup-routing/public';

/** The bags of a cycle and the stops that handle them. */
export class DayLines {
  constructor(
    readonly lines: readonly LockedLine[],
    private readonly loads: readonly LoadBrief[],
  ) {}

  /** Bags to take at a door, or to leave at a gate. */
  at(stop: StopBrief): LockedLine[] {
    const side = stop.kind === 'collect' ? 'collectStopId' : 'dropStopId';
    return this.lines.filter((line) => this.loads.some((load) => load[side] === stop.id && carries(load, line)));
  }

  /** Bags still to be counted or weighed at a door. */
  openAt(stop: StopBrief): LockedLine[] {
    return this.at(stop).filter(({ state }) => state === 'ordered');
  }

  loadOf(householdId: string, pickupPointId: string): LoadBrief | undefined {
    return this.loads.find((load) => load.householdId === householdId && load.pickupPointId === pickupPointId);
  }
}

@Injectable()
export class DayLinesReader {
  constructor(
    private readonly orders: Orders,
    private readonly runs: Runs,
  ) {}

  async ofCycle(from: Queryable, cycleId: string): Promise<DayLines> {
    return new DayLines(await this.orders.lockedLines(from, cycleId), await this.runs.loadsOfCycle(from, cycleId));
  }
}

export function expectedBag(line: LockedLine): ExpectedBag {
  return { lineId: line.lineId, listingId: line.listingId, unit: line.unit, price: fen(line.priceFen), ordered: baseQuantity(line.due) };
}

function carries(load: LoadBrief, line: LockedLine): boolean {
  return load.householdId === line.householdId && load.pickupPointId === line.pickupPointId;
}
