import { useCallback, useEffect, useState } from 'react';
import { speech } from '@/platform/speech';
import type { ReadBackProps } from './read-back';

interface Reading {
  readonly state: ReadBackProps['state'];
  /** Says it again from the start. */
  readonly again: () => void;
}

/** Says the words on entry and whenever they change; silent again when the page is left. Feeds ReadBack. */
export function useReadAloud(words: string): Reading {
  const [state, setState] = useState<ReadBackProps['state']>(speech.can ? 'speaking' : 'text');
  const again = useCallback(() => {
    if (!speech.can) return;
    setState('speaking');
    void speech.say(words).then((end) => {
      if (end !== 'stopped') setState(end === 'said' ? 'spoken' : 'muted');
    });
  }, [words]);
  useEffect(() => {
    again();
    return () => { if (speech.can) speech.stop(); };
  }, [again]);
  return { state, again };
}
