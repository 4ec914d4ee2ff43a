/**
 * A duration as people read it: '0.4 s', '12 s', '2 min 05 s'.
 * @param {number} ms
 * @returns {string}
 */
export function elapsed(ms) {
  const seconds = ms / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** A stopwatch: milliseconds since it was made. */
export function stopwatch() {
  const start = performance.now();
  return () => performance.now() - start;
}
