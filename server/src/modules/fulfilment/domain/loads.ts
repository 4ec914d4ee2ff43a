import { type BaseQuantity, estimatedGrams, type SaleUnit } from '@cunshe/shared';

/** A crate of greens: some 8 kg. */
export const GRAMS_PER_CRATE = 8_000;

export interface LineToCarry {
  readonly householdId: string;
  readonly pickupPointId: string;
  readonly unit: SaleUnit;
  readonly ordered: BaseQuantity;
}

export interface Load {
  readonly householdId: string;
  readonly pickupPointId: string;
  readonly grams: number;
  readonly crates: number;
}

/** Order lines merged: one load per household and pickup point, at least one crate each. */
export function loadsOf(lines: readonly LineToCarry[]): Load[] {
  const weights = new Map<string, { householdId: string; pickupPointId: string; grams: number }>();
  for (const { householdId, pickupPointId, unit, ordered } of lines) {
    const key = `${householdId}/${pickupPointId}`;
    const load = weights.get(key) ?? { householdId, pickupPointId, grams: 0 };
    weights.set(key, { ...load, grams: load.grams + estimatedGrams(unit, ordered) });
  }
  return [...weights.values()].map((load) => ({ ...load, crates: Math.max(1, Math.ceil(load.grams / GRAMS_PER_CRATE)) }));
}
