import { fen, spokenYuan } from '@cunshe/shared';
import { useState } from 'react';
import { speech } from '@/platform/speech';

/** The sum is read to her before she nods; another sum is read again. */
export function useReadBack(totalFen: number) {
  const [heardFen, setHeardFen] = useState<number | null>(null);
  return {
    heard: heardFen === totalFen,
    read: () => {
      if (speech.can) void speech.say(readBackOf(totalFen));
      setHeardFen(totalFen);
    },
  };
}

/** "一共 67 块，请点一下。" */
export function readBackOf(totalFen: number): string {
  return `一共 ${spokenYuan(fen(totalFen))}，请点一下。`;
}
