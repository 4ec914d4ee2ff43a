/** A recording as it is kept: the sound's own frames and nothing around them. */
export interface Sound {
  readonly bytes: Uint8Array;
  readonly seconds: number;
}

interface Frame {
  readonly length: number;
  readonly samples: number;
  readonly rate: number;
}

/** kbit/s by the header's four bits: MPEG 1, then MPEG 2 and 2.5, layer III. */
const KBITS: readonly (readonly number[])[] = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0],
];
const RATES = [44_100, 48_000, 32_000];
const FEWEST_FRAMES = 8;
const LAST_TAG_BYTES = 128;

/**
 * The frames of an MP3, one right after the other, without the tags before and behind them: names, pictures and places
 * are gone. Null for whatever is no MP3 from end to end.
 */
export function soundOf(file: Uint8Array): Sound | null {
  const first = tagLength(file);
  const last = hasLastTag(file) ? file.length - LAST_TAG_BYTES : file.length;
  let [at, samples, frames, rate] = [first, 0, 0, 0];
  for (let frame = frameAt(file, at); frame && at + frame.length <= last; frame = frameAt(file, at)) {
    if (rate !== 0 && frame.rate !== rate) return null;
    [at, samples, frames, rate] = [at + frame.length, samples + frame.samples, frames + 1, frame.rate];
  }
  const cut = frameAt(file, at);
  const whole = at === last || (cut !== null && at + cut.length > last);
  return frames >= FEWEST_FRAMES && whole ? { bytes: file.slice(first, at), seconds: Math.ceil(samples / rate) } : null;
}

/** ID3v2 before the sound: ten bytes of header, its size in four times seven bits. */
function tagLength(file: Uint8Array): number {
  if (text(file, 0, 3) !== 'ID3') return 0;
  return 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + ((file[at] ?? 0) & 0x7f), 0);
}

function hasLastTag(file: Uint8Array): boolean {
  return file.length > LAST_TAG_BYTES && text(file, file.length - LAST_TAG_BYTES, 3) === 'TAG';
}

function frameAt(file: Uint8Array, at: number): Frame | null {
  const [sync, kind, rates] = [file[at], file[at + 1], file[at + 2]];
  if (sync !== 0xff || kind === undefined || rates === undefined || (kind & 0xe6) !== 0xe2) return null;
  const version = (kind >> 3) & 3;
  const [kbits, rate] = [KBITS[version === 3 ? 0 : 1]![rates >> 4]!, (RATES[(rates >> 2) & 3] ?? 0) / [4, 0, 2, 1][version]!];
  if (version === 1 || kbits === 0 || rate === 0) return null;
  const samples = version === 3 ? 1152 : 576;
  return { length: Math.floor((samples / 8) * kbits * 1_000 / rate) + ((rates >> 1) & 1), samples, rate };
}

function text(file: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...file.subarray(from, from + length));
}
