import { View } from '@tarojs/components';

const MOST_DRAWN = 24;

/** One small square, or house, a family: taken, or free. Nothing beyond two dozen: the words say it. */
export function FamilyPlaces({ families, left, houses = false }: { families: number; left: number; houses?: boolean }) {
  if (families > MOST_DRAWN) return null;
  return <View className={`places ${houses ? 'houses' : ''}`} aria-hidden="true">{Array.from({ length: families }, (_, at) => <View key={at} className={`place ${at < families - left ? 'gone' : 'free'}`} />)}</View>;
}
