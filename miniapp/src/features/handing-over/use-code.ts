import { fulfilmentRoutes, type PointBag, type PointPage } from '@cunshe/shared';
import { useState } from 'react';
import { useWrite } from '@/api';
import { scan } from '@/platform/scan';
import { vibrate } from '@/platform/vibrate';
import { useOnline } from '@/ui/use-online';
import { keypadEntry, type KeypadKey } from '@/ui/keypad-entry';
import { bagOfTicket } from './offline-ticket';

const CODE_DIGITS = 6;
const CODE = { digits: CODE_DIGITS, leadingZeros: true };

/** Six digits, or a scan: the server says whose bag it is. */
export function useCode(pickupPointId: string, point: PointPage | null) {
  const [code, setCode] = useState('');
  const [proof, setProof] = useState('');
  const [bag, setBag] = useState<PointBag | null>(null);
  /** Lines of the bag that stay for later. */
  const [kept, setKept] = useState<readonly string[]>([]);
  const online = useOnline();
  const check = useWrite(fulfilmentRoutes.checkCode);

  const verify = async (text: string) => {
    const local = online ? null : point && bagOfTicket(point, text);
    const found = local ?? (await check.send({ pickupPointId, code: text }));
    if (!found) return;
    setBag(found);
    setProof(text);
    vibrate();
  };

  const clear = () => {
    setCode('');
    setProof('');
    setBag(null);
    setKept([]);
    check.clear();
  };

  return {
    code, bag, proof, clear, kept, wrong: check.error !== null, sentence: check.sentence, busy: check.busy,
    show: (found: PointBag) => {
      setBag(found);
      setKept([]);
    },
    keep: (lineId: string) => setKept(kept.includes(lineId) ? kept.filter((id) => id !== lineId) : [...kept, lineId]),
    pick: (found: PointBag) => {
      clear();
      setBag(found);
    },
    key: (key: KeypadKey) => {
      const answered = bag !== null || check.error !== null;
      const next = keypadEntry(answered && key !== 'delete' ? '' : code, key, CODE);
      if (answered) clear();
      setCode(next);
      if (next.length === CODE_DIGITS && next !== code) void verify(next);
    },
    scan: async () => {
      const text = await scan.read();
      if (text) await verify(text);
    },
  };
}

export type Code = ReturnType<typeof useCode>;
