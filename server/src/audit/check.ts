import type { Queryable, SqlValue } from '../platform';

/** One thing that holds in every healthy database, and the statement that finds where it does not. */
export interface Check {
  /** As printed, and as its file is called. */
  readonly name: string;
  /** What holds, in one sentence. */
  readonly holds: string;
  /** Read-only; one row for each violation: `subject` (what and which) and the figures that disagree. */
  readonly sql?: string;
  /** Instead of a statement, for what no statement can say. */
  readonly rows?: (from: Queryable) => Promise<readonly { readonly subject: string }[]>;
  /** Values for the statement's `?`; none by default. */
  readonly parameters?: (from: Queryable) => Promise<readonly SqlValue[]>;
}

export interface Violation {
  readonly check: string;
  /** "order 0190…": what is wrong. */
  readonly subject: string;
  /** The figures that disagree, by name. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Where one check is broken; empty when it holds. */
export async function violationsOf(from: Queryable, { name, sql, parameters, rows: find }: Check): Promise<Violation[]> {
  const rows = find ? await find(from) : await from.query<{ subject: string }>(sql!, parameters ? await parameters(from) : []);
  return rows.map(({ subject, ...facts }) => ({ check: name, subject, facts }));
}
