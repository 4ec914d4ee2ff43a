import { baseQuantity, isCalledOff } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, ExternalJobHandler, HandlesExternalJob, HandlesJob, JobHandler, type Tx } from '../../platform';
import { type CycleBrief, OrderCycles } from '../order-cycle/public';
import { type LockedLine, Orders } from '../ordering/public';
import { type CycleToPlan, type PreparedPlans, RoutePlanning, type UnservedBrief } from '../pickup-routing/public';
import { loadsOf } from './domain/loads';
import { HarvestRepository } from './harvest.repository';
import { TaskNotices } from './task-notices';

/** Lines given back in one transaction: half a second. */
const LINES_AT_ONCE = 1000;

interface GiveBackJob {
  readonly lineIds: readonly string[];
  readonly reason: string;
}

/** Lines are locked: the vans' ways are planned, then harvest tasks go to the households and routes to the vans in one unit of work. */
@Injectable()
@HandlesExternalJob('orders.locked')
export class SendOutTasks extends ExternalJobHandler<{ readonly cycleId: string }> {
  constructor(
    private readonly database: Database,
    private readonly cycles: OrderCycles,
    private readonly orders: Orders,
    private readonly planning: RoutePlanning,
    private readonly tasks: HarvestRepository,
    private readonly notices: TaskNotices,
  ) {
    super();
  }

  async handle({ cycleId }: { readonly cycleId: string }): Promise<(tx: Tx) => Promise<void>> {
    const cycle = await this.cycles.get(this.database, cycleId);
    const toPlan = questionOf(cycle, await this.orders.lockedLines(this.database, cycleId));
    const made = await this.planning.prepare(toPlan);
    return (tx) => this.sendOut(tx, cycleId, made);
  }

  private async sendOut(tx: Tx, cycleId: string, made: PreparedPlans): Promise<void> {
    if ((await this.tasks.ofCycle(tx, cycleId)).length > 0) return;
    const cycle = await this.cycles.hold(tx, cycleId);
    if (isCalledOff(cycle.state)) return;
    const lines = await this.orders.lockedLines(tx, cycleId);
    const { unserved } = await this.planning.publish(tx, questionOf(cycle, lines), made);
    const left = await this.giveBack(tx, lines, unserved);
    await this.issue(tx, cycle, left);
  }

  /** What no van can bring is not cut: its money goes back with the reason. Returns the lines that stay. */
  private async giveBack(tx: Tx, lines: readonly LockedLine[], unserved: readonly UnservedBrief[]): Promise<LockedLine[]> {
    const reasonOf = (line: LockedLine) => unserved.find((load) => load.householdId === line.householdId && load.pickupPointId === line.pickupPointId);
    const lost = unserved.map((load) => ({ lineIds: lines.filter((line) => reasonOf(line) === load).map(({ lineId }) => lineId), reason: `车赶不上：${load.reason}` }));
    const many = lost.reduce((sum, { lineIds }) => sum + lineIds.length, 0) > LINES_AT_ONCE;
    for (const each of lost) await (many ? this.giveBackLater(tx, each) : this.orders.shortenLines(tx, each.lineIds, each.reason));
    return lines.filter((line) => !reasonOf(line));
  }

  /** Many go back in jobs of their own, so that the tasks go out and others write meanwhile. */
  private async giveBackLater(tx: Tx, { lineIds, reason }: GiveBackJob): Promise<void> {
    for (let at = 0; at < lineIds.length; at += LINES_AT_ONCE) {
      const some = lineIds.slice(at, at + LINES_AT_ONCE);
      await tx.enqueue({ kind: 'van.give-back', payload: { lineIds: some, reason }, dedupKey: `van.give-back:${some[0]}` });
    }
  }

  private async issue(tx: Tx, { id: cycleId, pairingId, businessDate }: CycleBrief, lines: readonly LockedLine[]): Promise<void> {
    const householdIds = [...new Set(lines.map((line) => line.householdId))].sort();
    for (const householdId of householdIds) await this.tasks.issue(tx, { pairingId, cycleId, businessDate, householdId });
    await this.notices.issued(tx, cycleId, lines);
  }
}

function questionOf({ id, pairingId, businessDate }: CycleBrief, lines: readonly LockedLine[]): CycleToPlan {
  return { cycleId: id, pairingId, businessDate, loads: loadsOf(lines.map((line) => ({ ...line, ordered: baseQuantity(line.due) }))) };
}

/** Some of what no van can bring. What became of an order meanwhile stays as it is. */
@Injectable()
@HandlesJob('van.give-back')
export class GiveBackUnserved extends JobHandler<GiveBackJob> {
  constructor(private readonly orders: Orders) {
    super();
  }

  async handle(tx: Tx, { lineIds, reason }: GiveBackJob): Promise<void> {
    await this.orders.shortenLines(tx, await this.orders.openLines(tx, lineIds), reason);
  }
}
