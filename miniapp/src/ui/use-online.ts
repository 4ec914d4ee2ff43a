import { useEffect, useState } from 'react';
import { network } from '@/platform/network';

/** Assumes a network until the phone says otherwise, so that nothing flashes on entry. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    void network.read().then(setOnline);
    return network.watch(setOnline);
  }, []);
  return online;
}
