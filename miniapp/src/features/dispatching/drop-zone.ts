import type { Point } from '@/platform/drag';

/** Height of the tray at the window's lower edge where vans wait for what is dragged, px. */
export const TRAY_PX = 132;

/** Over which of so many vans side by side something is held; null above the tray. */
export function zoneAt({ x, y, width, height }: Point, zones: number): number | null {
  if (zones === 0 || y < height - TRAY_PX) return null;
  return Math.min(zones - 1, Math.max(0, Math.floor((x / width) * zones)));
}
