import { useState } from 'react';
import { Ask } from '@/ui/ask';
import { ReadBack } from '@/ui/read-back';
import { speech } from '@/platform/speech';
import { useSpeech } from './use-speech';

interface SpokenAskProps {
  question: string;
  slug?: string;
  /** What is read after the question: the answers there are. */
  choices?: string;
}

/** The question of an elder step; read aloud, or where the phone stays silent written out with its answers. */
export function SpokenAsk({ question, slug, choices = '' }: SpokenAskProps) {
  const words = `${question}${choices}`;
  const [asked, setAsked] = useState(false);
  const { state, speak } = useSpeech(words);
  const press = () => {
    setAsked(true);
    speak();
  };
  return (
    <>
      <Ask question={question} slug={slug} onSpeak={press} />
      {asked && (state === 'muted' || !speech.can) && <ReadBack state="text" words={words} onAgain={press} />}
    </>
  );
}
