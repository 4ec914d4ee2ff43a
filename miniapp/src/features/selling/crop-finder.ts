import type { ListingChoice } from '@cunshe/shared';

/** Which crops of the village to show: a category, or those whose pinyin begins so. */
export interface Wanted {
  readonly by: 'category' | 'letter';
  readonly value: string;
}

/** Categories in the order in which the village lists them. */
export function categoriesOf(choices: readonly ListingChoice[]): string[] {
  return [...new Set(choices.map(({ category }) => category))];
}

/** First letters of the pinyin of all crops: "B", "C", "D". */
export function lettersOf(choices: readonly ListingChoice[]): string[] {
  return [...new Set(choices.map(letterOf))].sort();
}

export function cropsWanted(choices: readonly ListingChoice[], { by, value }: Wanted): ListingChoice[] {
  return choices.filter((choice) => (by === 'category' ? choice.category : letterOf(choice)) === value);
}

function letterOf({ initials }: ListingChoice): string {
  return initials.slice(0, 1).toUpperCase();
}
