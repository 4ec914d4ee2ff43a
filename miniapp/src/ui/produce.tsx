import { memo } from 'react';
import { Image, View } from '@tarojs/components';

export interface ProduceProps {
  /** Crop slug: the drawing's file name in assets/produce. */
  slug: string;
  /** 42, 52 (elder 84), 88 or 112 px. */
  size?: 'small' | 'medium' | 'large' | 'huge';
  /** On a sunk well: everywhere but on a bed. */
  framed?: boolean;
}

/** A crop's drawing. Decorative: its name stands beside it. */
export const Produce = memo(function Produce({ slug, size = 'small', framed = false }: ProduceProps) {
  const image = <Image className={`produce ${framed ? '' : size}`} src={`/assets/produce/${slug}.png`} aria-hidden="true" />;
  return framed ? <View className={`produce-well ${size}`}>{image}</View> : image;
});
