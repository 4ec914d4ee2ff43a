/** Six tiles a step at most. */
const TILES = 6;

/** The items of a step, and the step its last tile leads to; null when none is needed: all are to be seen, or `more` follows. */
export function tilesOfStep<T>(items: readonly T[], step: number, more: boolean): { shown: readonly T[]; next: number | null } {
  if (items.length + Number(more) <= TILES) return { shown: items, next: null };
  const shown = items.slice(step * (TILES - 1), (step + 1) * (TILES - 1));
  const last = (step + 1) * (TILES - 1) >= items.length;
  return { shown, next: !last ? step + 1 : more ? null : 0 };
}
