import { SmallButton } from '@/ui/small-button';
import { useReadAloud } from './use-read-aloud';

/** 念给我听: speaks, and shows the words where the phone stays silent. */
export function SpeakButton({ id = 'speak', words }: { id?: string; words: string }) {
  const { press, written } = useReadAloud(words);
  return (
    <>
      <SmallButton id={id} icon="sound" onPress={press}>念给我听</SmallButton>
      {written}
    </>
  );
}
