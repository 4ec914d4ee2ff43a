import { useState } from 'react';
import { speech } from '@/platform/speech';
import { ReadBack } from '@/ui/read-back';
import { useSpeech } from './use-speech';

/** Speaks the words when asked to; where the phone stays silent, `written` shows them from then on. */
export function useReadAloud(words: string) {
  const [asked, setAsked] = useState(false);
  const { state, speak } = useSpeech(words);
  const press = () => {
    setAsked(true);
    speak();
  };
  const written = asked && (state === 'muted' || !speech.can) && <ReadBack state="text" words={words} onAgain={press} />;
  return { press, written };
}
