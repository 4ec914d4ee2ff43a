import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import { Database } from '../database/database';
import { Mutex } from '../database/mutex';
import { UnitOfWork } from '../database/unit-of-work';
import { BodyCache } from '../http/cached-body';
import { Refusal } from '../http/refusal';
import { JobLoop } from '../jobs/job-loop';
import { JobRunner } from '../jobs/job-runner';
import { JobStore } from '../jobs/job-store';

/** Moves the one clock of a demo or a test. */
@Injectable()
export class ClockSetting {
  /** Two who move it at once would each set it to a time the other has passed. */
  private readonly moves = new Mutex();

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: JobStore,
    private readonly runner: JobRunner,
    private readonly loop: JobLoop,
    private readonly bodies: BodyCache,
  ) {}

  /**
   * Lets the day pass until `target`: every job due on the way runs at its own time, in order.
   * @throws Refusal DEMO_ONLY where the clock may not be moved, CLOCK_BACKWARDS for a target that has passed.
   */
  async passUntil(target: Date): Promise<void> {
    this.assertMovable();
    await this.moves.run(() => this.loop.whilePaused(() => this.pass(target)));
  }

  private async pass(target: Date): Promise<void> {
    if (target < (await this.database.now())) throw new Refusal('CLOCK_BACKWARDS');
    for (let due = await this.jobs.nextRunAt(); due && due <= target; due = await this.jobs.nextRunAt()) {
      if (due > (await this.database.now())) await this.set(due);
      if ((await this.runner.runDue()) === 0 && (await this.jobs.nextRunAt())?.getTime() === due.getTime()) break;
    }
    if (target > (await this.database.now())) await this.set(target);
    await this.runner.runDue();
  }

  /** Sets the clock; it goes on from there. */
  async set(instant: Date): Promise<void> {
    this.assertMovable();
    const { realMs } = await this.database.clock();
    await this.store(instant.getTime() - realMs, null);
  }

  /** Stops the clock at an instant. */
  async stopAt(instant: Date): Promise<void> {
    this.assertMovable();
    await this.store(0, instant.getTime());
  }

  private async store(offsetMs: number, stoppedAtMs: number | null): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.execute('UPDATE clock_offset SET offset_ms = ?, stopped_at_ms = ? WHERE id = 1', [offsetMs, stoppedAtMs]);
      tx.afterCommit(() => this.bodies.drop(''));
    });
  }

  private assertMovable(): void {
    if (!this.config.demoClock) throw new Refusal('DEMO_ONLY');
  }
}

/** @throws Error when the database's clock was moved and the settings do not allow that. */
export async function refuseMovedClock(config: Config, database: Database): Promise<void> {
  if (config.demoClock) return;
  const [row] = await database.query<{ offset_ms: number; stopped_at_ms: number | null }>('SELECT offset_ms, stopped_at_ms FROM clock_offset WHERE id = 1');
  if (!row || Number(row.offset_ms) !== 0 || row.stopped_at_ms !== null) throw new Error('The clock of this database was moved by a demo; it cannot serve production.');
}
