import { View } from '@tarojs/components';

export interface FaceProps {
  /** The person's name: the same name always gets the same drawing. */
  name: string;
}

const DRAWINGS = 4;

/** A drawn villager, for people who have not given a photo. */
export function Face({ name }: FaceProps) {
  const seed = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return <View className={`face face-${(seed % DRAWINGS) + 1}`} aria-hidden="true" />;
}
