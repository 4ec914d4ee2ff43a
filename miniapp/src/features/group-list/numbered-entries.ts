import type { GroupLine } from './group-list';
import { isHeaderLine } from './header';
import { numberedLine, plainLine } from './group-text';
import { type Entry, readEntry } from './read-entry';

/** One entry with the lines it was written on. */
export interface ReadLines {
  readonly lines: readonly GroupLine[];
  readonly number: number | null;
  readonly body: string;
  readonly entry: Entry;
}

/** Lines after the header as entries; a line of crops alone goes on with the entry above. */
export function entriesOf(lines: readonly GroupLine[]): { entries: ReadLines[]; header: GroupLine[]; unparsed: GroupLine[] } {
  const entries: ReadLines[] = [];
  const header: GroupLine[] = [];
  const unparsed: GroupLine[] = [];
  let open = false;
  for (const line of lines) {
    const next = nextEntry(line, open ? entries.at(-1) : undefined, namesOf(entries));
    if (next === 'header') header.push(line);
    else if (next === null) unparsed.push(line);
    else entries.splice(next.lines.length > 1 ? -1 : entries.length, 1, next);
    open = next !== null && next !== 'header';
  }
  const silent = entries.filter(({ entry }) => !saysSomething(entry)).flatMap(({ lines: own }) => own);
  return { entries: entries.filter(({ entry }) => saysSomething(entry)), header, unparsed: [...unparsed, ...silent].sort((a, b) => a.line - b.line) };
}

/** （多点辣椒） on a line of its own is said to the entry above. */
const ASIDE = /^[(（【[].*[)）】\]]$/;

function nextEntry(line: GroupLine, above: ReadLines | undefined, names: readonly string[]): ReadLines | 'header' | null {
  const text = plainLine(line.text);
  if (isHeaderLine(text)) return 'header';
  if (above && ASIDE.test(text)) return { ...above, lines: [...above.lines, line], entry: { ...above.entry, unread: [...above.entry.unread, text.slice(1, -1)] } };
  const numbered = numberedLine(text);
  const body = numbered?.body ?? text;
  const entry = readEntry(body, names);
  if (!numbered && above && goesOn(entry, above.entry)) return joined(above, line, body, names);
  const begins = numbered ? entry.name !== null || saysSomething(entry) : saysSomething(entry) && (entry.name !== null || entry.building !== null);
  return begins ? { lines: [line], number: numbered?.number ?? null, body, entry } : null;
}

function joined(above: ReadLines, line: GroupLine, body: string, names: readonly string[]): ReadLines {
  const whole = `${above.body} ${body}`;
  return { ...above, lines: [...above.lines, line], body: whole, entry: readEntry(whole, names) };
}

/** Nothing but crops, heads or a house: it belongs to the name above. */
function goesOn(entry: Entry, above: Entry): boolean {
  const { name, building, items, people, unread, same, plus, cancelled } = entry;
  if (name !== null || unread.length > 0 || same || plus !== null || cancelled) return false;
  return (items.length > 0 || people !== null || building !== null) && (building === null || above.building === null);
}

export function saysSomething({ items, people, loose, plus, same, cancelled }: Entry): boolean {
  return items.length > 0 || people !== null || loose !== null || plus !== null || same !== null || cancelled;
}

function namesOf(entries: readonly ReadLines[]): string[] {
  return entries.flatMap(({ entry }) => entry.name ?? []);
}
