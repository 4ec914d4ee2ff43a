import fc from 'fast-check';
import { decideGoodwill } from '../../../src/modules/claims/domain/decide-goodwill';
import { splitRefund } from '../../../src/modules/payments/domain/split-refund';

const sum = fc.integer({ min: 1, max: 5_000 });
const payments = fc.array(fc.record({ amountFen: sum, used: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 4 })
  .map((all) => all.map(({ amountFen, used }) => ({ amountFen, refundedFen: Math.floor((amountFen * used) / 100) })));

describe('claims, goodwill and refunds in sums', () => {
  test('however many refunds are asked, all together never exceed what was paid, nor one payment its own', () => {
    fc.assert(fc.property(payments, fc.array(sum, { maxLength: 12 }), (start, wanted) => {
      const state = start.map((payment) => ({ ...payment }));
      const left = () => state.reduce((total, { amountFen, refundedFen }) => total + amountFen - refundedFen, 0);
      for (const fen of wanted) {
        const before = left();
        const parts = splitRefund(state, fen);
        expect(parts === null).toBe(fen > before);
        for (const part of parts ?? []) part.payment.refundedFen += part.fen;
        expect(left()).toBe(parts ? before - fen : before);
        for (const { amountFen, refundedFen } of state) expect(refundedFen <= amountFen).toBe(true);
      }
    }));
  });

  test('one operator alone never gives more for an order than the limit, in however many parts', () => {
    fc.assert(fc.property(fc.array(sum, { maxLength: 20 }), fc.integer({ min: 0, max: 4_000 }), (wishes, limitFen) => {
      const givenFen = wishes.reduce((given, wantedFen) => given + (decideGoodwill({ givenFen: given, wantedFen, limitFen }) === 'give' ? wantedFen : 0), 0);
      expect(givenFen <= limitFen).toBe(true);
    }));
  });
});
