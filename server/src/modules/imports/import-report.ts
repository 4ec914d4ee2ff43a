import type { ImportProblem, ImportReport } from '@cunshe/shared';
import type { ReadTable } from './domain/sheet';

const PROBLEMS_TOLD = 100;
const ROWS_SHOWN = 3;

/** In the order of the sheet. */
export function reportOf<Key extends string>({ rows, problems: unread }: ReadTable<Key>, problems: readonly ImportProblem[], taking: boolean): ImportReport {
  const wrong = new Set(problems.map(({ row }) => row));
  return {
    rows: rows.length + unread.filter(({ row }) => row > 0).length,
    fresh: rows.filter(({ number }) => !wrong.has(number)).length,
    problemCount: problems.length,
    problems: [...problems].sort((a, b) => a.row - b.row).slice(0, PROBLEMS_TOLD),
    imported: taking && problems.length === 0,
    sample: rows.slice(0, ROWS_SHOWN).map(({ number, values }) => ({ row: number, sentence: Object.values<string>(values).filter((text) => text !== '').join('，') })),
  };
}
