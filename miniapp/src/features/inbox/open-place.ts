import { openPage, openTab } from '@/platform/navigation';
import { isTab } from '../session/home-of';

/** Opens what a notice speaks of. */
export function openPlace(place: string): void {
  if (isTab(place)) openTab(place);
  else openPage(place);
}
