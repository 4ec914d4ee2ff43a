import { demoRoutes } from '@cunshe/shared';
import { useEffect, useRef, useState } from 'react';
import { usePage } from '@/api';
import { scale, type ScalePort, simulatedScale } from '@/platform/scale';
import { readPieces, type ScaleReading } from './scale-frame';

/** 秤: what lies on it now, once one is connected. In the demo, where none can be reached, what was ordered lies on it. */
export function useScale(expectedGrams: number) {
  const demo = usePage(demoRoutes.clock, {}).data !== null;
  const lies = useRef(expectedGrams);
  useEffect(() => { lies.current = expectedGrams; }, [expectedGrams]);
  const port: ScalePort = demo ? simulatedScale(() => lies.current) : scale;
  const [state, setState] = useState<'off' | 'seeking' | 'none' | 'on'>('off');
  const [reading, setReading] = useState<ScaleReading | null>(null);
  const release = useRef<(() => void) | null>(null);
  useEffect(() => () => release.current?.(), []);
  const connect = async () => {
    setState('seeking');
    let tail = '';
    release.current = await port.connect((text) => {
      const read = readPieces(tail, text);
      tail = read.tail;
      if (read.last) setReading(read.last);
    });
    setState(release.current ? 'on' : 'none');
  };
  return { can: port.can, state, reading, connect };
}

export type Scale = ReturnType<typeof useScale>;
