import { memo, useMemo } from 'react';
import { View } from '@tarojs/components';
import { drawQr } from './qr-drawing';
import { svgUrl } from './svg-data';

export interface QrProps {
  text: string;
  /** Side, px. */
  size?: number;
}

/** Dark on white in both themes: scanners need it. */
export const Qr = memo(function Qr({ text, size = 96 }: QrProps) {
  const backgroundImage = useMemo(() => svgUrl(drawQr(text)), [text]);
  return <View className="qr" aria-hidden="true" style={{ width: `${size}px`, height: `${size}px`, backgroundImage }} />;
});
