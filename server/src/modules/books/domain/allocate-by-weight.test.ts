import { fen, sumFen } from '@cunshe/shared';
import fc from 'fast-check';
import { allocateByWeight } from './allocate-by-weight';

it('splits without losing a fen, each part within one fen of its share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }), (whole, weights) => {
      const parts = allocateByWeight(fen(whole), weights);
      expect(sumFen(parts)).toBe(whole);
      const total = weights.reduce((a, b) => a + b, 0);
      if (total > 0) parts.forEach((part, i) => expect(Math.abs(part - (whole * weights[i]!) / total)).toBeLessThan(1));
    }),
  );
});

it('gives all of it to the first part when nothing weighs anything', () => {
  expect(allocateByWeight(fen(7), [0, 0])).toEqual([7, 0]);
  expect(allocateByWeight(fen(7), [])).toEqual([]);
});
