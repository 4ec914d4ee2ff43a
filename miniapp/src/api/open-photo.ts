import { storyRoutes } from '@cunshe/shared';
import { addressOf } from './address';

/** Set at build time; empty in h5, where the API lives on the page's own origin. */
declare const API_ORIGIN: string;

/** Where a photo that everybody may see is to be had. */
export function openPhotoUrl(photoId: string): string {
  return `${API_ORIGIN}/api${addressOf(storyRoutes.openPhoto, { photoId }).path}`;
}
