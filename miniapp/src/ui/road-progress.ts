/** Shares of the road where 挂菜, 截单, 收菜 and 取菜 stand. */
export const STOP_SHARES: readonly number[] = [0.06, 0.42, 0.68, 0.95];

/**
 * Share of the road for a clock time: linear between two stops, before the first at the village door,
 * after the last at the gate. Both in minutes of the day, stops ascending.
 */
export function roadProgress(nowMinutes: number, stopMinutes: readonly number[], shares = STOP_SHARES): number {
  const times = [stopMinutes[0] ?? 0, ...stopMinutes];
  const places = [0, ...shares];
  const next = times.findIndex((time, i) => i > 0 && nowMinutes < time);
  if (next === -1) return places[places.length - 1] ?? 1;
  const [from, to] = [times[next - 1] ?? 0, times[next] ?? 0];
  if (nowMinutes < from || to === from) return 0;
  const [start, end] = [places[next - 1] ?? 0, places[next] ?? 1];
  return start + ((end - start) * (nowMinutes - from)) / (to - from);
}
