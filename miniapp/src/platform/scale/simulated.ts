import type { ScalePort } from './port';

const EVERY_MS = 150;
/** Grams off while it still swings; then it stands. */
const SWINGS = [60, -35, 15];

/** The demo's scale: whatever lies on it swings a little, then stands. */
export function simulatedScale(gramsOn: () => number): ScalePort {
  return {
    can: true,
    connect: async (onText) => {
      let [turn, last] = [0, -1];
      const timer = setInterval(() => {
        const grams = gramsOn();
        turn = grams === last ? turn + 1 : 0;
        last = grams;
        const off = SWINGS[turn] ?? 0;
        onText(`${off === 0 ? 'ST' : 'US'},GS,+${String(Math.max(0, grams + off)).padStart(6)}g\r\n`);
      }, EVERY_MS);
      return () => clearInterval(timer);
    },
  };
}
