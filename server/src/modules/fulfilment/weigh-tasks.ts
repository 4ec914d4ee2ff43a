import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { isOver, Runs } from '../pickup-routing/public';
import { HarvestRepository } from './harvest.repository';

/** A household's task is over when the last van has been at its door. */
@Injectable()
export class WeighTasks {
  constructor(
    private readonly tasks: HarvestRepository,
    private readonly runs: Runs,
  ) {}

  async afterDoor(tx: Tx, cycleId: string, householdId: string): Promise<void> {
    const doors = (await this.runs.stopsOfCycle(tx, cycleId)).filter((stop) => stop.householdId === householdId);
    if (!doors.every(({ state }) => isOver(state))) return;
    const task = (await this.tasks.ofCycle(tx, cycleId)).find((each) => each.householdId === householdId);
    if (task) await this.tasks.step(tx, task.id, 'weighed');
  }
}
