import { Ask } from '@/ui/ask';
import { useReadAloud } from './use-read-aloud';

interface SpokenAskProps {
  question: string;
  slug?: string;
  /** What is read after the question: the answers there are. */
  choices?: string;
}

/** The question of an elder step; read aloud, or where the phone stays silent written out with its answers. */
export function SpokenAsk({ question, slug, choices = '' }: SpokenAskProps) {
  const { press, written } = useReadAloud(`${question}${choices}`);
  return (
    <>
      <Ask question={question} slug={slug} onSpeak={press} />
      {written}
    </>
  );
}
