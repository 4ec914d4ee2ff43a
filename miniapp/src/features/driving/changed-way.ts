import { isOver, type Run } from './stop-words';

/** The way as the driver last looked at it. */
export type SeenWay = readonly string[];

export interface ChangedWay {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Doors and gates that were not there. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** What a run's stops are called, in order. */
export function wayOf({ stops }: Run): string[] {
  return stops.map(({ title }) => title);
}

/** How the way ahead differs from the one he knows; null when it does not. What is behind him is no change. */
export function changedWay(seen: SeenWay, run: Run): ChangedWay | null {
  const behind = run.stops.filter(isOver).map(({ title }) => title);
  const after = run.stops.filter((stop) => !isOver(stop)).map(({ title }) => title);
  const before = seen.filter((title) => !behind.includes(title));
  if (before.join() === after.join()) return null;
  return { before, after, added: after.filter((title) => !before.includes(title)), gone: before.filter((title) => !after.includes(title)) };
}
