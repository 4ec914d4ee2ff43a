import { grams } from '@cunshe/shared';
import fc from 'fast-check';
import { packingTolerance } from './packing-sums';
import { missingByScale } from './scale-shortage';

const BUNCH = { kind: 'count' as const, name: '把', gramsPerUnit: grams(400) };
const JIN = { kind: 'weight' as const, name: '斤', gramsPerUnit: grams(500) };

describe('what is missing by the scale alone', () => {
  it('is every piece, and every gram beyond the legal tolerance', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (due, net) => {
      expect(missingByScale({ unit: BUNCH, due, net })).toBe(Math.max(0, due - net));
      expect(missingByScale({ unit: JIN, due, net })).toBe(due - net > packingTolerance(JIN, due) ? due - net : 0);
    }));
  });

  it('is not asked of heads, nor of what did not come at all', () => {
    expect(missingByScale({ unit: { kind: 'count_by_weight', name: '颗', gramsPerUnit: grams(800) }, due: 3, net: 900 })).toBe(0);
    expect(missingByScale({ unit: BUNCH, due: 3, net: 0 })).toBe(0);
  });
});
