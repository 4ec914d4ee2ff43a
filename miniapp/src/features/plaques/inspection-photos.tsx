import { plaqueRoutes, type PlaqueView } from '@cunshe/shared';
import { pictureSource } from '@/api';
import { PhotoStrip } from '@/ui/photo-strip';
import { usePictures } from '../visits/use-pictures';

/** What the last inspection saw. */
export function InspectionPhotos({ plaque: { plaqueId, photoIds } }: { plaque: PlaqueView }) {
  const photos = usePictures(photoIds, (photoId) => pictureSource(plaqueRoutes.inspectionPhoto, { plaqueId, photoId }));
  return photos.length === 0 ? null : <PhotoStrip photos={photos} />;
}
