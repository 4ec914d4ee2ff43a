import { tripAfterRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { pictureSource } from '@/api';
import { Card } from '@/ui/card';
import { PhotoStrip } from '@/ui/photo-strip';
import { usePictures } from './use-pictures';

/** 照片 of the trip, for a family that was there. */
export function OwnTripPhotos({ bookingId, photoIds }: { bookingId: string; photoIds: readonly string[] }) {
  const photos = usePictures(photoIds, (photoId) => pictureSource(tripAfterRoutes.tripPhoto, { bookingId, photoId }));
  if (photoIds.length === 0) return null;
  return (
    <Card id="trip-photos">
      <View className="stack">
        <View className="t-lead">这次的照片，{photoIds.length} 张</View>
        <PhotoStrip photos={photos} />
        <View className="t-cap">只有一起去的人家看得到，活动结束 30 天后删掉。不想让孩子在里面，跟领队说，当天拿掉</View>
      </View>
    </Card>
  );
}
