import { storyRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { sendPhoto, sentenceFor, useWrite } from '@/api';
import { photos } from '@/platform/photos';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';

/** 加张照片, if she wishes: residents see the crop as it is today. */
export function ListingPhoto({ listingId, mark = '' }: { listingId: string; mark?: string }) {
  const write = useWrite(storyRoutes.photographListing);
  const [sending, setSending] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
  const add = async () => {
    setSentence(null);
    const [source] = await photos.choose(1);
    if (!source) return;
    setSending(true);
    try {
      const { photoId } = await sendPhoto(source);
      setShown((await write.send({ listingId, photoId })) !== null);
    } catch (error) {
      setSentence(sentenceFor(error));
    } finally {
      setSending(false);
    }
  };
  const problem = sentence ?? write.sentence;
  return (
    <>
      {shown && <View id={`photo-shown${mark}`} className="bold c-green">照片住户看得到了</View>}
      {problem && <ErrorState title="照片没加上" note={problem} />}
      <Button id={`listing-photo${mark}`} kind="soft" wide busy={(sending || write.busy) && '正在传…'} onPress={() => void add()}>{shown ? '换一张照片' : '加张照片，不加也行'}</Button>
    </>
  );
}
