import { useEffect, useState } from 'react';
import { serverNowMs } from '@/state/session';

/** The server's time in milliseconds, looked at again every so often while the page is open. */
export function useNow(everyMs = 20_000): number {
  const [now, setNow] = useState(serverNowMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNowMs()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
