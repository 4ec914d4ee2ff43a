import type { GardenRatingsPage } from '@cunshe/shared';

export const MOST_STARS = 5;

/** "4.5 分，12 位评过". */
export function averageText({ tenths, count }: Pick<GardenRatingsPage, 'tenths' | 'count'>): string {
  return tenths === null ? '还没人评' : `${Math.floor(tenths / 10)}.${tenths % 10} 分，${count} 位评过`;
}

/** For eyes: ★★★★☆; a screen reader reads "4 星". */
export function starsText(stars: number): string {
  return '★'.repeat(stars) + '☆'.repeat(MOST_STARS - stars);
}
