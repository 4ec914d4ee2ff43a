import { useCallback, useEffect, useState } from 'react';
import { speech } from '@/platform/speech';

export type SpeechState = 'speaking' | 'spoken' | 'muted' | 'text';

/** Reads a screen aloud; where the phone cannot, the words are shown large instead. */
export function useSpeech(words: string, onEntry = false) {
  const [state, setState] = useState<SpeechState>(speech.can ? 'spoken' : 'text');
  const speak = useCallback(async () => {
    if (!speech.can) return setState('text');
    setState('speaking');
    const said = await speech.say(words);
    if (said !== 'stopped') setState(said === 'said' ? 'spoken' : 'muted');
  }, [words]);
  useEffect(() => {
    if (onEntry) void speak();
    return () => speech.stop();
  }, [onEntry, speak]);
  return { state, speak: () => void speak() };
}
