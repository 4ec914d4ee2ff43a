import { grams, type SaleUnit } from '@cunshe/shared';
import fc from 'fast-check';
import { packingTolerance, packingVerdict } from './packing-sums';

const BUNCH: SaleUnit = { kind: 'count', name: '把', gramsPerUnit: grams(500) };
const JIN: SaleUnit = { kind: 'weight', name: '斤', gramsPerUnit: grams(500) };

describe('the bags of a crop', () => {
  it.each([
    [BUNCH, 10, 10, false, 'agrees'], [BUNCH, 10, 11, true, 'beyond'], [BUNCH, 10, 9, false, 'short'], [BUNCH, 10, 9, true, 'going_on'],
    [JIN, 5_000, 5_100, false, 'agrees'], [JIN, 5_000, 5_101, false, 'beyond'], [JIN, 5_000, 4_900, false, 'agrees'], [JIN, 5_000, 4_899, false, 'short'], [JIN, 900, 879, false, 'short'],
  ] as const)('%o: %i received, %i packed, open %s: %s', (unit, received, packed, open, verdict) => {
    expect(packingVerdict({ unit, received, bagged: packed, open })).toBe(verdict);
  });

  it('never hold more than came beyond the tolerance, and none is lost in silence', () => {
    fc.assert(
      fc.property(fc.constantFrom(BUNCH, JIN), fc.nat(50_000), fc.nat(60_000), fc.boolean(), (unit, received, packed, open) => {
        const verdict = packingVerdict({ unit, received, bagged: packed, open });
        const tolerance = packingTolerance(unit, received);
        if (verdict !== 'beyond') expect(packed - received).toBeLessThanOrEqual(tolerance);
        if (verdict === 'agrees') expect(Math.abs(received - packed)).toBeLessThanOrEqual(tolerance);
        if (verdict === 'going_on') expect(open).toBe(true);
      }),
    );
  });
});
