/** What a scale said last. */
export interface ScaleReading {
  readonly grams: number;
  /** It has come to rest: only then does the figure count. */
  readonly stable: boolean;
}

/** "ST,GS,+  1.234kg": standing or swinging (US) or too heavy (OL), gross or net, sign, figure, unit. */
const FRAME = /^(ST|US|OL),(?:GS|NT),([+-]) *(\d{1,6}(?:\.\d{1,3})?) *(kg|g)$/i;
const LONGEST_TAIL = 64;
const GRAMS_PER_KG = 1_000;

/** One line; null for anything that is no weight: noise, half a line, less than nothing, more than the scale can bear. */
export function readFrame(line: string): ScaleReading | null {
  const [, state, sign, figure, unit] = FRAME.exec(line.trim()) ?? [];
  if (!figure || state?.toUpperCase() === 'OL' || (sign === '-' && Number(figure) !== 0)) return null;
  const grams = unit?.toLowerCase() === 'kg' ? gramsOfKg(figure) : Math.round(Number(figure));
  return { grams, stable: state?.toUpperCase() === 'ST' };
}

/** Text comes in pieces: whole lines are read, the rest waits for its end. */
export function readPieces(tail: string, piece: string): { readonly tail: string; readonly last: ScaleReading | null } {
  const lines = (tail + piece).split(/\r\n|\n|\r/);
  const rest = lines.pop() ?? '';
  return { tail: rest.slice(-LONGEST_TAIL), last: lines.map(readFrame).filter((reading) => reading !== null).at(-1) ?? null };
}

/** Without a detour over fractions: "1.234" → 1234. */
function gramsOfKg(figure: string): number {
  const [whole = '0', part = ''] = figure.split('.');
  return Number(whole) * GRAMS_PER_KG + Number(part.padEnd(3, '0'));
}
