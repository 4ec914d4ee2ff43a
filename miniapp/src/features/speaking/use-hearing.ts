import { useEffect, useState } from 'react';
import { hearing } from '@/platform/speech';

const PROBLEMS = { heard: null, nothing: '没听到您说话，靠近话筒再说一遍', failed: '话筒没打开。让手机用话筒，或者按键盘上的话筒说' } as const;

/** One tap listens, the next stops; words come as they are said. */
export function useHearing(tell: (words: string) => void) {
  const [listening, setListening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => () => hearing.stop(), []);
  const listen = async () => {
    setProblem(null);
    setListening(true);
    setProblem(PROBLEMS[await hearing.hear(tell)]);
    setListening(false);
  };
  return { can: hearing.can, listening, problem, toggle: () => (listening ? hearing.stop() : void listen()) };
}
