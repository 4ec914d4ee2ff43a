/** FIPS 180-4 and RFC 2104, for checking a ticket without a network: WeChat's phones have no crypto of the browser's. */
const BLOCK = 64;
const ROUND = [...firstPrimes(64)].map((prime) => fraction(Math.cbrt(prime)));
const START = [...firstPrimes(8)].map((prime) => fraction(Math.sqrt(prime)));

export function hmacSha256(key: readonly number[], message: readonly number[]): number[] {
  const short = key.length > BLOCK ? sha256(key) : key;
  const padded = Array.from({ length: BLOCK }, (_, place) => short[place] ?? 0);
  const inner = sha256([...padded.map((byte) => byte ^ 0x36), ...message]);
  return sha256([...padded.map((byte) => byte ^ 0x5c), ...inner]);
}

export function sha256(message: readonly number[]): number[] {
  const bytes = padded(message);
  let state = START;
  for (let from = 0; from < bytes.length; from += BLOCK) state = compress(state, bytes.slice(from, from + BLOCK));
  return state.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}

function compress(state: readonly number[], block: readonly number[]): number[] {
  const words = Array.from({ length: 16 }, (_, place) => (block[place * 4]! << 24) | (block[place * 4 + 1]! << 16) | (block[place * 4 + 2]! << 8) | block[place * 4 + 3]!);
  for (let place = 16; place < 64; place += 1) words.push((small(words[place - 2]!, 17, 19, 10) + words[place - 7]! + small(words[place - 15]!, 7, 18, 3) + words[place - 16]!) | 0);
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < 64; round += 1) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[round]! + words[round]!) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  return [a, b, c, d, e, f, g, h].map((word, place) => (word + state[place]!) | 0);
}

function padded(message: readonly number[]): number[] {
  const zeros = (BLOCK + 56 - ((message.length + 1) % BLOCK)) % BLOCK;
  const bits = message.length * 8;
  return [...message, 0x80, ...Array.from({ length: zeros }, () => 0), 0, 0, 0, 0, bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255];
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function small(word: number, one: number, two: number, shift: number): number {
  return turn(word, one) ^ turn(word, two) ^ (word >>> shift);
}

/** The first 32 bits of the part behind the point. */
function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes;
}
