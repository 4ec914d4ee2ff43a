import { createHash } from 'node:crypto';

/** 12 July 2023, the day the pairing was signed, as a uuidv7 begins. */
const TIME_PREFIX = '0189479d2400';

/** The same id for the same name, every time the demo is made: `seedId('household', '07')`. In the form of a uuidv7. */
export function seedId(...name: (string | number)[]): string {
  const hash = createHash('sha256').update(name.join('/')).digest('hex');
  return `${TIME_PREFIX.slice(0, 8)}-${TIME_PREFIX.slice(8)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
