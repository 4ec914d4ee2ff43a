import type { Plot } from '@cunshe/shared';

/** One crop on one plot; without a crop: whatever grows nowhere else. */
export interface PlotRow {
  readonly id: string;
  readonly name: string;
  readonly cropId: string | null;
  readonly cropName: string | null;
}

type Place = Pick<PlotRow, 'name' | 'cropId'>;

/** Rows as plots with what grows on each. */
export function plotsOf(rows: readonly PlotRow[]): Plot[] {
  const names = [...new Set(rows.map(({ name }) => name))];
  return names.map((name) => ({ name, crops: [...new Set(rows.flatMap((row) => (row.name === name && row.cropName ? [row.cropName] : [])))] }));
}

/** Plots as rows. `idsOf`: the crops of a name. */
export function rowsOf(plots: readonly Plot[], idsOf: (cropName: string) => readonly string[]): Place[] {
  return plots.flatMap(({ name, crops }): Place[] => (crops.length === 0 ? [{ name, cropId: null }] : crops.flatMap(idsOf).map((cropId) => ({ name, cropId }))));
}

/** Those of `some` that `others` lacks, each once. */
export function without<Some extends Place>(some: readonly Some[], others: readonly Place[]): Some[] {
  const key = ({ name, cropId }: Place) => `${cropId ?? ''}|${name}`;
  const known = new Set(others.map(key));
  return [...new Map(some.filter((each) => !known.has(key(each))).map((each) => [key(each), each])).values()];
}

/** Where a crop was cut: its own plot, else the one for all else; null when several could be meant, for then nobody has said. */
export function plotOf(rows: readonly PlotRow[], cropId: string): string | null {
  const own = rows.filter((row) => row.cropId === cropId);
  const meant = own.length > 0 ? own : rows.filter((row) => row.cropId === null);
  return new Set(meant.map(({ name }) => name)).size === 1 ? meant[0]!.id : null;
}
