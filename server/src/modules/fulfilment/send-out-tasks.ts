import { baseQuantity, isCalledOff } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { type CycleBrief, OrderCycles } from '../order-cycle/public';
import { type LockedLine, Orders } from '../ordering/public';
import { RoutePlanning, type UnservedBrief } from '../pickup-routing/public';
import { loadsOf } from './domain/loads';
import { HarvestRepository } from './harvest.repository';
import { TaskNotices } from './task-notices';

/** Lines are locked: harvest tasks go to the households and routes to the vans, in one unit of work. */
@Injectable()
@HandlesJob('orders.locked')
export class SendOutTasks extends JobHandler<{ readonly cycleId: string }> {
  constructor(
    private readonly cycles: OrderCycles,
    private readonly orders: Orders,
    private readonly planning: RoutePlanning,
    private readonly tasks: HarvestRepository,
    private readonly notices: TaskNotices,
  ) {
    super();
  }

  async handle(tx: Tx, { cycleId }: { readonly cycleId: string }): Promise<void> {
    if ((await this.tasks.ofCycle(tx, cycleId)).length > 0) return;
    const cycle = await this.cycles.hold(tx, cycleId);
    if (isCalledOff(cycle.state)) return;
    const lines = await this.orders.lockedLines(tx, cycleId);
    const loads = loadsOf(lines.map((line) => ({ ...line, ordered: baseQuantity(line.due) })));
    const { unserved } = await this.planning.planAndPublish(tx, { cycleId, pairingId: cycle.pairingId, businessDate: cycle.businessDate, loads });
    const left = await this.giveBack(tx, lines, unserved);
    await this.issue(tx, cycle, left);
  }

  /** What no van can bring is not cut: its money goes back with the reason. Returns the lines that stay. */
  private async giveBack(tx: Tx, lines: readonly LockedLine[], unserved: readonly UnservedBrief[]): Promise<LockedLine[]> {
    const reasonOf = (line: LockedLine) => unserved.find((load) => load.householdId === line.householdId && load.pickupPointId === line.pickupPointId);
    for (const load of unserved) {
      const lost = lines.filter((line) => reasonOf(line) === load).map(({ lineId }) => lineId);
      await this.orders.shortenLines(tx, lost, `车赶不上：${load.reason}`);
    }
    return lines.filter((line) => !reasonOf(line));
  }

  private async issue(tx: Tx, { id: cycleId, pairingId, businessDate }: CycleBrief, lines: readonly LockedLine[]): Promise<void> {
    const householdIds = [...new Set(lines.map((line) => line.householdId))].sort();
    for (const householdId of householdIds) await this.tasks.issue(tx, { pairingId, cycleId, businessDate, householdId });
    await this.notices.issued(tx, cycleId, lines);
  }
}
