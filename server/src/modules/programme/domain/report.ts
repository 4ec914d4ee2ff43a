export interface ReportColumn {
  readonly title: string;
  /** Cells of `money` are fen. */
  readonly kind: 'text' | 'number' | 'money';
  /** Share of a page's width. */
  readonly width: number;
}

export type ReportCell = string | number | null;
export type ReportRow = readonly ReportCell[];

export interface ReportSection {
  readonly heading: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly totals: ReportRow | null;
}

export interface Report {
  readonly title: string;
  readonly sections: readonly ReportSection[];
  /** The sum that the books must know too; null where a report is not about money. */
  readonly sumFen: number | null;
}

export const text = (title: string, width: number): ReportColumn => ({ title, kind: 'text', width });
export const number = (title: string, width: number): ReportColumn => ({ title, kind: 'number', width });
export const money = (title: string, width: number): ReportColumn => ({ title, kind: 'money', width });

/** Groups in the order in which their keys first come. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

export function sumOf<Item>(items: readonly Item[], pick: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + pick(item), 0);
}
