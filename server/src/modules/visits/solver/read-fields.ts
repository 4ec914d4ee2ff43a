import { type FlawCode, ProblemFlaw } from './problem-flaw';

type Fields = Readonly<Record<string, unknown>>;

export function flawless(path: string, given: unknown, code: FlawCode): Fields {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new ProblemFlaw(path, code);
  return given as Fields;
}

/** One object's fields, read under any of their names; notes what it does not know. */
export class Notes {
  readonly warnings: string[] = [];
  private readonly fields: Fields;

  constructor(
    readonly path: string,
    given: unknown,
    known: readonly string[],
  ) {
    this.fields = flawless(path, given, 'not_an_object');
    for (const name of Object.keys(this.fields)) if (!known.includes(name)) this.warnings.push(`${path}.${name}: 不认识，没有用`);
  }

  value(...names: string[]): unknown {
    return names.map((name) => this.fields[name]).find((value) => value !== undefined && value !== null);
  }

  text(...names: string[]): string {
    const value = this.value(...names);
    if (value === undefined || value === '') throw this.flaw(names[0]!, 'id_missing');
    if (typeof value !== 'string' && typeof value !== 'number') throw this.flaw(names[0]!, 'not_text');
    return String(value);
  }

  optionalText(name: string): string | undefined {
    return this.value(name) === undefined ? undefined : this.text(name);
  }

  /** A whole number from 0; `otherwise` when it is left out. */
  count(name: string | readonly string[], most: number, otherwise: number): number {
    const names = typeof name === 'string' ? [name] : name;
    const value = this.value(...names) ?? otherwise;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw this.flaw(names[0]!, 'not_a_whole_number', String(value));
    if (value > most) throw this.flaw(names[0]!, 'number_too_large', `${value} > ${most}`);
    return value;
  }

  flag(otherwise: boolean, ...names: string[]): boolean {
    const value = this.value(...names) ?? otherwise;
    if (typeof value !== 'boolean') throw this.flaw(names[0]!, 'not_true_or_false', String(value));
    return value;
  }

  /** A list of words; one word alone counts as a list. */
  words(...names: string[]): string[] {
    const value = this.value(...names) ?? [];
    const list = Array.isArray(value) ? value : [value];
    if (!list.every((word) => typeof word === 'string' || typeof word === 'number')) throw this.flaw(names[0]!, 'not_a_list');
    return list.map((word) => String(word).trim());
  }

  dates(...names: string[]): string[] {
    const list = this.words(...names);
    for (const date of list) if (!isDate(date)) throw this.flaw(names[0]!, 'not_a_date', date);
    return list;
  }

  list(...names: string[]): readonly unknown[] {
    const value = this.value(...names);
    if (value === undefined) throw this.flaw(names[0]!, 'list_missing');
    if (!Array.isArray(value)) throw this.flaw(names[0]!, 'not_a_list');
    if (value.length > 2000) throw this.flaw(names[0]!, 'too_many', String(value.length));
    return value;
  }

  flaw(name: string, code: FlawCode, detail?: string): ProblemFlaw {
    return new ProblemFlaw(`${this.path}.${name}`, code, detail);
  }
}

/** A day there is: no 30 February, and 29 only in a leap year. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** @throws ProblemFlaw when two have one id. */
export function refuseTwins(path: string, all: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of all) {
    if (seen.has(id)) throw new ProblemFlaw(path, 'id_twice', id);
    seen.add(id);
  }
}
