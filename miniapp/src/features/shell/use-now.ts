import { useEffect, useState } from 'react';
import { useSession } from '@/state/session';

/** The server's time in milliseconds: looked at again every so often, and at once when the server's clock moves. */
export function useNow(everyMs = 20_000): number {
  const skew = useSession((state) => state.clockSkewMs);
  const [phoneNow, setPhoneNow] = useState(() => Date.now());
  useEffect(() => {
    setPhoneNow(Date.now());
    const timer = setInterval(() => setPhoneNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, skew]);
  return phoneNow + skew;
}
