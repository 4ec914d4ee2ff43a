import { useState } from 'react';
import { speech } from '@/platform/speech';
import { ReadBack } from '@/ui/read-back';
import { SmallButton } from '@/ui/small-button';
import { useSpeech } from './use-speech';

/** 念给我听: speaks, and shows the words where the phone stays silent. */
export function SpeakButton({ id = 'speak', words }: { id?: string; words: string }) {
  const [asked, setAsked] = useState(false);
  const { state, speak } = useSpeech(words);
  const press = () => {
    setAsked(true);
    speak();
  };
  return (
    <>
      <SmallButton id={id} icon="sound" onPress={press}>念给我听</SmallButton>
      {asked && (state === 'muted' || !speech.can) && <ReadBack state="text" words={words} onAgain={press} />}
    </>
  );
}
