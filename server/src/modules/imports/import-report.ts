import type { ImportProblem, ImportReport } from '@cunshe/shared';
import type { ReadTable } from './domain/sheet';

const PROBLEMS_TOLD = 100;

/** In the order of the sheet. */
export function reportOf<Key extends string>({ rows, problems: unread }: ReadTable<Key>, problems: readonly ImportProblem[], taking: boolean): ImportReport {
  const wrong = new Set(problems.map(({ row }) => row));
  return {
    rows: rows.length + unread.filter(({ row }) => row > 0).length,
    fresh: rows.filter(({ number }) => !wrong.has(number)).length,
    problemCount: problems.length,
    problems: [...problems].sort((a, b) => a.row - b.row).slice(0, PROBLEMS_TOLD),
    imported: taking && problems.length === 0,
  };
}
