import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** A recording that one tap plays and the next stops; it ends with its page. */
export function useRecording(url: string): { readonly playing: boolean; readonly failed: boolean; readonly toggle: () => void } {
  const [audio, setAudio] = useState<Taro.InnerAudioContext | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => () => audio?.destroy(), [audio]);
  const start = (): void => {
    const context = Taro.createInnerAudioContext();
    context.src = url;
    context.onEnded(() => setAudio(null));
    context.onError(() => { setFailed(true); setAudio(null); });
    begin(context);
    setFailed(false);
    setAudio(context);
  };
  return { playing: audio !== null, failed, toggle: () => (audio ? setAudio(null) : start()) };
}

/** A browser's player answers with a promise that a stop before the first sound breaks; what cannot be played is told by `onError`. */
function begin(context: Taro.InnerAudioContext): void {
  const begun: unknown = context.play();
  if (begun instanceof Promise) begun.catch(() => undefined);
}
