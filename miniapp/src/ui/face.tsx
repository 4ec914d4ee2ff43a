import { memo } from 'react';
import { View } from '@tarojs/components';

export interface FaceProps {
  /** The person's name; its first character stands for them. */
  name: string;
}

/** A person without a photo: the surname on a green ground. */
export const Face = memo(function Face({ name }: FaceProps) {
  return <View className="face" aria-hidden="true">{name.slice(0, 1)}</View>;
});
