import fc from 'fast-check';
import { baseQuantity, grams } from '@cunshe/shared';
import { GRAMS_PER_CRATE, type LineToCarry, loadsOf } from './loads';

const bunch = { kind: 'count' as const, name: '把', gramsPerUnit: grams(500) };
const jin = { kind: 'weight' as const, name: '斤', gramsPerUnit: grams(500) };
const line = (householdId: string, pickupPointId: string, ordered: number, unit: LineToCarry['unit'] = bunch): LineToCarry => ({ householdId, pickupPointId, unit, ordered: baseQuantity(ordered) });

describe('loadsOf', () => {
  it('merges a household’s lines for one point', () => {
    expect(loadsOf([line('07', 'A', 2), line('07', 'A', 750, jin), line('07', 'B', 1), line('12', 'A', 1)])).toEqual([
      { householdId: '07', pickupPointId: 'A', grams: 1_750, crates: 1 },
      { householdId: '07', pickupPointId: 'B', grams: 500, crates: 1 },
      { householdId: '12', pickupPointId: 'A', grams: 500, crates: 1 },
    ]);
  });

  it('begins a new crate after 8 kg', () => {
    expect(loadsOf([line('07', 'A', GRAMS_PER_CRATE, jin)])[0]!.crates).toBe(1);
    expect(loadsOf([line('07', 'A', GRAMS_PER_CRATE + 1, jin)])[0]!.crates).toBe(2);
  });

  it('loses no gram', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom('07', '12'), fc.constantFrom('A', 'B'), fc.nat(50)).map(([door, gate, count]) => line(door, gate, count)));
    fc.assert(fc.property(lines, (list) => {
      const total = loadsOf(list).reduce((sum, load) => sum + load.grams, 0);
      expect(total).toBe(list.reduce((sum, { ordered }) => sum + ordered * 500, 0));
      expect(loadsOf(list).every(({ grams: weight, crates }) => crates >= 1 && crates * GRAMS_PER_CRATE >= weight)).toBe(true);
    }));
  });
});
