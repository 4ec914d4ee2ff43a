/** Money as the rules say it (DOMAIN §3), written once more with whole numbers only: the program's own functions are not asked. */
export interface ModelUnit {
  readonly kind: 'count' | 'count_by_weight' | 'weight';
  readonly gramsPerUnit: number;
}

export function halfUp(numerator: number, denominator: number): number {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  return Number((2n * n + d) / (2n * d));
}

/** What an amount costs: pieces at a price each, or grams at a price per 500 g. */
export function priceOf(unit: ModelUnit, priceFen: number, measure: number): number {
  return unit.kind === 'count' ? priceFen * measure : halfUp(priceFen * measure, 500);
}

/** The measure an order of `quantity` is estimated at: pieces, or grams. */
export function estimateOf(unit: ModelUnit, quantity: number): number {
  return unit.kind === 'count_by_weight' ? quantity * unit.gramsPerUnit : quantity;
}

/** The fees of the model's pairing: 1.50 for the van and 0.60 for the point an order, 1.5 % of the crops. */
export function feesOn(cropsFen: number): readonly number[] {
  return cropsFen === 0 ? [0, 0, 0] : [150, 60, halfUp(cropsFen * 150, 10_000)];
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

export const upToJiao = (fen: number): number => Math.ceil(fen / 10) * 10;
