import { View } from '@tarojs/components';
import { Produce } from '@/ui/produce';
import './trip-scene.scss';

/** A word of a trip's title and the drawing that goes with it. */
const DRAWN: readonly (readonly [RegExp, string])[] = [[/草莓/, 'caomei'], [/稻|米|饭/, 'mi'], [/菜薹|菜园/, 'hongcaitai'], [/笋/, 'dongsun'], [/莲/, 'lianpeng'], [/藕/, 'lianou'], [/橘|桔/, 'juzi'], [/红薯/, 'hongshu'], [/玉米/, 'yumi'], [/蛋/, 'tujidan'], [/萝卜/, 'bailuobo'], [/瓜/, 'nangua']];
const ALWAYS = ['caidao', 'hongcaitai', 'caomei'];
const SHOWN = 3;

/** Hills, and what there is to pick. Decorative: the words are beside it. */
export function TripScene({ title, high = false }: { title: string; high?: boolean }) {
  const named = DRAWN.filter(([word]) => word.test(title)).map(([, slug]) => slug);
  const slugs = [...new Set([...named, ...ALWAYS])].slice(0, SHOWN);
  return <View className={`trip-scene ${high ? 'high' : ''}`} aria-hidden="true">{slugs.map((slug) => <Produce key={slug} slug={slug} size="medium" />)}</View>;
}
