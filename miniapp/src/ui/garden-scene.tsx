import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Produce } from './produce';
import { Qr } from './qr';

export interface GardenSceneProps {
  /** 滨湖故事 */
  series: string;
  /** 07 */
  number: string;
  /** The farmer's name. */
  name: string;
  /** Two crops at the sign's feet. */
  slugs?: readonly string[];
  /** The texts of the sign's QR codes, as on the real board. */
  codes?: readonly string[];
}

/** Head of the garden page: the sign as it stands at the gate. Use with Screen's `overlayNav`. */
export function GardenScene({ series, number, name, slugs = [], codes = [] }: GardenSceneProps) {
  return (
    <View className="garden-scene">
      <View className="garden-sign">
        <View className="grow">
          <View className="garden-sign-series">{series}</View>
          <View className="garden-sign-title">农家菜园</View>
          <View className="garden-sign-owner num">{number} 号 {name}</View>
        </View>
        {codes.map((code) => <Qr key={code} text={code} size={42} />)}
      </View>
      {slugs.slice(0, 2).map((slug, i) => (
        <View key={slug} className={`garden-scene-crop ${i ? 'right' : 'left'}`}><Produce slug={slug} size="medium" /></View>
      ))}
    </View>
  );
}

/** What follows the drawing: it lies on the scene like a sheet of paper. */
export function GardenBody({ children }: { children: ReactNode }) {
  return <View className="garden-body">{children}</View>;
}
