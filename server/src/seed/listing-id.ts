import { seedId } from './seed-ids';
import type { Offer } from './plan-day';

export function listingIdOf(date: string, { plaque, crop }: Offer): string {
  return seedId('listing', date, plaque, crop.drawing);
}
