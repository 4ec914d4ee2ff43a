import { addDays, businessDateOf, type DemoClock as DemoClockView, instantAt, type TimeOfDay } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, ClockSetting, Config, Refusal } from '../../platform';
import { momentsAt } from './domain/moments';

const HOURS = 24;

/** The strip with which a demo or a test lets the day pass. */
@Injectable()
export class DemoClock {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly setting: ClockSetting,
  ) {}

  /** @throws Refusal DEMO_ONLY */
  async read(): Promise<DemoClockView> {
    this.assertDemo();
    const now = await this.clock.now();
    const date = businessDateOf(now);
    return { now: now.toISOString(), businessDate: date, moments: momentsAt(date, now) };
  }

  /**
   * To a time of the current business date, or with 24 hours more of the next; jobs due on the way run first, in order, each at its own time.
   * @throws Refusal DEMO_ONLY, CLOCK_BACKWARDS
   */
  async moveTo(time: TimeOfDay): Promise<DemoClockView> {
    this.assertDemo();
    const hour = Number(time.slice(0, 2));
    const date = addDays(businessDateOf(await this.clock.now()), Math.floor(hour / HOURS));
    await this.setting.passUntil(instantAt(date, `${String(hour % HOURS).padStart(2, '0')}${time.slice(2)}`));
    return this.read();
  }

  private assertDemo(): void {
    if (!this.config.demoClock || this.config.mode === 'production') throw new Refusal('DEMO_ONLY');
  }
}
