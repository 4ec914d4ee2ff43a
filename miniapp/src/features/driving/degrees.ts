/** "6.5℃" of tenths of a degree. */
export function degreesText(tenths: number): string {
  const size = Math.abs(tenths);
  return `${tenths < 0 ? '-' : ''}${Math.floor(size / 10)}${size % 10 === 0 ? '' : `.${size % 10}`}℃`;
}

/** Tenths of what was typed; null while nothing is, or beyond what a van can be. */
export function tenthsOf(typed: string, below: boolean): number | null {
  if (!/\d/.test(typed)) return null;
  const tenths = Math.round(Number(typed) * 10) * (below ? -1 : 1);
  return tenths >= -400 && tenths <= 700 ? tenths || 0 : null;
}
