import type { ValueTransformer } from 'typeorm';

/** `bigint` columns as exact numbers; refuses what a number cannot hold. */
export const integerTransformer: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => (value === null ? null : exact(value)),
};

function exact(value: string | number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`not an exact whole number: ${value}`);
  return number;
}
