/**
 * Runs `count` operations, `clients` at a time, each client one after the other.
 * @param {{ count: number, clients: number, work: (client: number, index: number) => Promise<unknown> }} load
 * @returns {Promise<{ seconds: number, times: number[] }>} how long all took, and each, in milliseconds
 */
export async function underLoad({ count, clients, work }) {
  /** @type {number[]} */
  const times = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, async (_, client) => {
    for (let index = next++; index < count; index = next++) {
      const start = performance.now();
      await work(client, index);
      times.push(performance.now() - start);
    }
  }));
  return { seconds: (performance.now() - began) / 1000, times };
}

/** @param {readonly number[]} values @param {number} share 0…1 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** @param {readonly number[]} values */
export const median = (values) => percentile(values, 0.5);

/** @param {number} value @param {number} [digits] */
export const rounded = (value, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;
