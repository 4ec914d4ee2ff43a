import { type Grade, GRADES, type StopView } from '@cunshe/shared';
import type { Typed } from './weighing';

export const GRADE_WORDS: Record<Grade, string> = { 1: '一等', 2: '二等', 3: '三等' };

/** One tap goes on to the next, and from the last to the first. */
export function nextGrade(grade: Grade): Grade {
  return GRADES[GRADES.indexOf(grade) + 1] ?? GRADES[0];
}

/** A crop's grade lies with what was typed at the door, and is kept like it. */
export function withGrade(typed: Typed, listingId: string, grade: Grade): Typed {
  return { ...typed, [keyOf(listingId)]: String(grade) };
}

/** The first unless somebody said otherwise. */
export function gradeOf(typed: Typed, listingId: string): Grade {
  return GRADES.find((grade) => String(grade) === typed[keyOf(listingId)]) ?? 1;
}

/** As a receipt takes them: those that are not of the first. */
export function lesserGrades({ crops }: Pick<StopView, 'crops'>, typed: Typed): { listingId: string; grade: Grade }[] {
  return crops.map(({ listingId }) => ({ listingId, grade: gradeOf(typed, listingId) })).filter(({ grade }) => grade !== 1);
}

function keyOf(listingId: string): string {
  return `grade ${listingId}`;
}
