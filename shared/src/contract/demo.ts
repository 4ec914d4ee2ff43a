import { action, read } from './route';

/** One stop of the strip that moves the demo's day. */
export interface DemoMoment {
  /** 'HH:MM'. */
  readonly time: string;
  readonly label: string;
  readonly passed: boolean;
}

export interface DemoClock {
  readonly now: string;
  readonly businessDate: string;
  readonly moments: readonly DemoMoment[];
}

export const demoRoutes = {
  clock: read<Record<string, never>, DemoClock>('/demo/clock'),
  /** Moves the one clock forward to a time of the current business date, or as '36:00' of the next; jobs due in between run in order first. */
  moveClock: action<{ time: string }, DemoClock>('/demo/clock'),
};
