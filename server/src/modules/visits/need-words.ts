import type { FamilyNeed } from '@cunshe/shared';
import type { FamilyDetails } from './domain/trip';

const NEED_WORDS: Readonly<Record<FamilyNeed, string>> = { stroller: '推车', no_stairs: '不爬楼', bathroom: '要室内厕所' };

/** "忌花生", "推车": for who seats and who cooks. */
export function needWords({ allergies, needs }: Pick<FamilyDetails, 'allergies' | 'needs'>): string[] {
  return [...allergies.map((allergen) => `忌${allergen}`), ...needs.map((need) => NEED_WORDS[need])];
}
