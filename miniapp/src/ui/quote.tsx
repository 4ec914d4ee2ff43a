import type { ReactNode } from 'react';
import { View } from '@tarojs/components';

/** What the farmer says, in the farmer's words; also the transcript of the recording. */
export function Quote({ children }: { children: ReactNode }) {
  return <View className="quote">{children}</View>;
}
