import { memo, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Produce } from './produce';
import { Tag } from './tag';
import { named } from './named';

export interface ItemRowProps {
  id?: string;
  slug: string;
  name: string;
  /** 07 号园·2 把 */
  note: string;
  /** ¥3.5/斤, beside the name of what is priced by weight. */
  unitPrice?: string;
  /** 约 1.6 斤 on the scale tag. */
  about?: string;
  /** ¥9.00 */
  price?: string;
  /** Under the row: the substitution wish, refund line. */
  children?: ReactNode;
}

/** A line of an order. */
export const ItemRow = memo(function ItemRow({ id, slug, name, note, unitPrice, about, price, children }: ItemRowProps) {
  return (
    <View {...named(id)} className="item-row">
      <Produce slug={slug} framed />
      <View className="grow">
        <View className="item-name">{name}</View>
        {unitPrice && <View className="item-unit t-cap num">{unitPrice}</View>}
        <View className="t-cap num">{note}</View>
        {children}
      </View>
      {about && <Tag tone="rice" icon="scale">{about}</Tag>}
      {price && <View className="price">{price}</View>}
    </View>
  );
});
