import type { ImportProblem } from '@cunshe/shared';

export interface TypedRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly formulas: readonly number[];
  readonly merged: readonly number[];
}

/** A column as it is headed, and what its cells must be. */
export interface SheetColumn<Key extends string> {
  readonly key: Key;
  readonly heading: string;
  readonly optional?: boolean;
  readonly most: number;
  readonly pattern?: RegExp;
  /** "电话要 11 位". */
  readonly hint?: string;
}

export interface ReadRow<Key extends string> {
  readonly number: number;
  readonly values: Readonly<Record<Key, string>>;
}

export interface ReadTable<Key extends string> {
  readonly rows: readonly ReadRow<Key>[];
  readonly problems: readonly ImportProblem[];
}

/** Reads typed rows under their headings; every row that is wrong is named with each of its mistakes. */
export function readTable<Key extends string>(typed: readonly TypedRow[], columns: readonly SheetColumn<Key>[]): ReadTable<Key> {
  const [head, ...body] = typed;
  const places = new Map(columns.map(({ key, heading }) => [key, head?.cells.indexOf(heading) ?? -1]));
  const missing = columns.filter(({ key, optional }) => !optional && places.get(key)! < 0);
  if (missing.length > 0) return { rows: [], problems: [{ row: 0, sentence: `第一行要写列名，缺：${missing.map(({ heading }) => heading).join('、')}` }] };
  const wrong = wrongHeadings(head?.cells ?? [], columns);
  if (wrong !== null) return { rows: [], problems: [{ row: 0, sentence: wrong }] };
  if (body.length === 0) return { rows: [], problems: [{ row: 0, sentence: '表里没有内容，从第二行写起' }] };
  const rows: ReadRow<Key>[] = [];
  const problems: ImportProblem[] = [];
  for (const row of body) {
    const flaws = flawsOf(row, columns, places);
    if (flaws.length > 0) problems.push({ row: row.number, sentence: flaws.join('；') });
    else rows.push({ number: row.number, values: valuesOf(row, columns, places) });
  }
  return { rows, problems };
}

/** A column that would be passed over with all that is in it is named; null when every one is known, once. */
function wrongHeadings(cells: readonly string[], columns: readonly { readonly heading: string }[]): string | null {
  const known = columns.map(({ heading }) => heading);
  const strange = cells.filter((text) => text !== '' && !known.includes(text));
  if (strange.length > 0) return `第一行有不认识的列：${strange.join('、')}。只认这些：${known.join('、')}；改成里面的写法，或者去掉那一列`;
  const twice = known.find((heading) => cells.filter((text) => text === heading).length > 1);
  return twice === undefined ? null : `第一行写了两列“${twice}”，留一列`;
}

/** Rows that say again what a row above them said. */
export function repeated<Key extends string>(rows: readonly ReadRow<Key>[], keyOf: (values: Readonly<Record<Key, string>>) => string, what: string): ImportProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ number, values }) => {
    const key = keyOf(values);
    const above = first.get(key);
    if (above === undefined) first.set(key, number);
    return above === undefined ? [] : [{ row: number, sentence: `${what}和第 ${above} 行重复` }];
  });
}

function flawsOf<Key extends string>({ cells, formulas, merged }: TypedRow, columns: readonly SheetColumn<Key>[], places: ReadonlyMap<Key, number>): string[] {
  const known = new Set(places.values());
  const beside = cells.some((text, place) => text !== '' && !known.has(place)) ? ['有一格上面没有列名，去掉它或者写上列名'] : [];
  const flaws = columns.flatMap(({ key, heading, optional, most, pattern, hint }) => {
    const place = places.get(key)!;
    const text = cells[place] ?? '';
    if (formulas.includes(place)) return [`${heading}是公式，改成文字`];
    if (merged.includes(place)) return [`${heading}是合并的格子，拆开每行都写`];
    if (text === '') return optional ? [] : [`${heading}没写`];
    if (text.length > most) return [`${heading}太长，最多 ${most} 个字`];
    return pattern && !pattern.test(text) ? [hint ?? `${heading}不对`] : [];
  });
  return [...flaws, ...beside];
}

function valuesOf<Key extends string>({ cells }: TypedRow, columns: readonly SheetColumn<Key>[], places: ReadonlyMap<Key, number>): Record<Key, string> {
  return Object.fromEntries(columns.map(({ key }) => [key, cells[places.get(key)!] ?? ''])) as Record<Key, string>;
}
