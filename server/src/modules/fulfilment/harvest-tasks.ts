import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { HarvestRepository } from './harvest.repository';

/** What other modules may do to harvest tasks. */
@Injectable()
export class HarvestTasks {
  constructor(private readonly tasks: HarvestRepository) {}

  /** The day does not take place: what is not weighed yet need not be cut. */
  withdrawOfCycle(tx: Tx, cycleId: string): Promise<number> {
    return this.tasks.withdrawOfCycle(tx, cycleId);
  }
}
