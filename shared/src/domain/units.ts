/** Units are types: a number becomes money or weight only through a checked constructor. */
declare const unit: unique symbol;

type Unit<Name extends string> = number & { readonly [unit]: Name };

/** Money in integer fen (1 yuan = 100 fen). May be negative only as a difference. */
export type Fen = Unit<'fen'>;
/** Weight in integer grams. 斤 = 500 g. */
export type Grams = Unit<'grams'>;
/** A count of 把, 份, 个 or 颗. */
export type Pieces = Unit<'pieces'>;
/** A duration in whole seconds. */
export type Seconds = Unit<'seconds'>;
/** Share of a sum in 1/10,000. */
export type BasisPoints = Unit<'basisPoints'>;
/**
 * A quantity in a listing's base unit: pieces when it is ordered by count, grams when it is ordered by weight.
 * Stock is held in this unit.
 */
export type BaseQuantity = Unit<'baseQuantity'>;

/** 斤 in grams. */
export const GRAMS_PER_JIN = 500;

/** @throws RangeError when the value is not a safe integer: money is never a fraction of a fen. */
export function fen(value: number): Fen {
  return wholeNumber(value, 'fen') as Fen;
}

/** @throws RangeError when negative or not a safe integer. */
export function grams(value: number): Grams {
  return notNegative(value, 'grams') as Grams;
}

/** @throws RangeError when negative or not a safe integer. */
export function pieces(value: number): Pieces {
  return notNegative(value, 'pieces') as Pieces;
}

/** @throws RangeError when negative or not a safe integer. */
export function seconds(value: number): Seconds {
  return notNegative(value, 'seconds') as Seconds;
}

/** @throws RangeError when negative or not a safe integer. */
export function baseQuantity(value: number): BaseQuantity {
  return notNegative(value, 'base quantity') as BaseQuantity;
}

/** @throws RangeError outside 0…10,000. */
export function basisPoints(value: number): BasisPoints {
  if (notNegative(value, 'basis points') > 10_000) throw new RangeError('basis points above 10,000');
  return value as BasisPoints;
}

function wholeNumber(value: number, name: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be a safe integer, got ${value}`);
  return value === 0 ? 0 : value;
}

function notNegative(value: number, name: string): number {
  if (wholeNumber(value, name) < 0) throw new RangeError(`${name} must not be negative, got ${value}`);
  return value;
}
