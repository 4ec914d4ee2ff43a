import { useEffect, useState } from 'react';

/** Seconds since the drill began; stands still once it is over. */
export function useStopwatch(running: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setSeconds((past) => past + 1), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return seconds;
}
