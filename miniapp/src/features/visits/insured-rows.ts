import { type TripRoster } from '@cunshe/shared';
import { BAND_WORDS } from './trip-words';

/** A participant as the insurer's sheet numbers it; the name stays on the sheet. */
export interface InsuredRow {
  readonly personId: string;
  /** From 1: 序号 on the sheet, which goes through the families in the same order. */
  readonly row: number;
  /** "周敏一家 孩子 3–6 岁". */
  readonly words: string;
  readonly insured: boolean;
}

export interface PolicyDraft {
  /** For everybody without one. */
  readonly one: string;
  readonly each: Readonly<Record<string, string>>;
}

const POLICY = /^[A-Za-z0-9-]{4,40}$/;

export function rowsOf({ families }: Pick<TripRoster, 'families'>): InsuredRow[] {
  const people = families.flatMap(({ name, people: own }) => own.map((person) => ({ ...person, name })));
  return people.map(({ personId, band, insured, name }, at) => ({ personId, row: at + 1, words: `${name} ${band ? `孩子 ${BAND_WORDS[band]}` : '大人'}`, insured }));
}

/** What is to be kept of what was typed, and what of it cannot be a policy's number. */
export function policiesOf(rows: readonly InsuredRow[], { one, each }: PolicyDraft): { policies: { personId: string; policyNumber: string }[]; wrong: string | null } {
  const typed = rows.map((row) => ({ ...row, number: (each[row.personId] ?? (row.insured ? '' : one)).trim() })).filter(({ number }) => number !== '');
  const wrong = typed.find(({ number }) => !POLICY.test(number));
  if (wrong) return { policies: [], wrong: one === '' ? `第 ${wrong.row} 行的保单号不对` : '保单号不对' };
  return { policies: typed.map(({ personId, number }) => ({ personId, policyNumber: number })), wrong: null };
}
