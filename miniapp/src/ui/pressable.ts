import { roleOf } from '@/platform/accessibility';

/** A pressed look for 140 ms (UI.md §11). */
const PRESSED = { hoverClass: 'pressed', hoverStayTime: 140, ...roleOf('button') };
const STILL = { 'aria-disabled': 'true', ...roleOf('button') };

/** Attributes of everything that can be tapped: its role for screen readers and its pressed look. */
export function pressable(label?: string, disabled = false) {
  const look = disabled ? STILL : PRESSED;
  return label ? { ...look, 'aria-label': label } : look;
}
