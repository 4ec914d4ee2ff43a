import { Children, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { useScreenShape } from './screen-context';

export interface RidgeBedProps {
  /** CropOnBed, any number: three a row, two at large text. */
  children: ReactNode;
}

/** 田埂: crops stand on one continuous soil line. */
export function RidgeBed({ children }: RidgeBedProps) {
  const columns = useScreenShape().bigText ? 2 : 3;
  const crops = Children.toArray(children);
  const rows = Array.from({ length: Math.ceil(crops.length / columns) }, (_, row) => row * columns);
  return (
    <>
      {rows.map((from) => (
        <View key={from} className={`bed-row of-${columns}`}>{crops.slice(from, from + columns)}</View>
      ))}
    </>
  );
}
