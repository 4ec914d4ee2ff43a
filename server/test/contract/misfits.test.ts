import { allRoutes, fulfilmentRoutes, identityRoutes, orderingRoutes, paymentRoutes } from '@cunshe/shared';
import { answerSchemas } from './answer-schemas';
import { misfits } from './misfits';

const entry = {
  orderId: 'o', businessDate: '2026-05-01', state: 'paid', paymentState: 'paid', pickupPointName: '东门', drawings: ['bok'], summary: '2 样', totalFen: 100, refundedFen: 0, bag: null,
};
const list = (over: object = {}): object => ({ serverNow: 'now', orders: [{ ...entry, ...over }], nextBefore: null });

describe('the check of answers against the contract', () => {
  test('knows every route', () => {
    expect(Object.keys(answerSchemas().answers).sort()).toEqual(allRoutes().map(({ name }) => name).sort());
    expect(Object.values(answerSchemas().answers).filter((schema) => Object.keys(schema).length === 0)).toEqual([]);
  });

  test('finds nothing in a right answer', () => {
    expect(misfits(orderingRoutes.orderList, list())).toEqual([]);
    expect(misfits(orderingRoutes.orderByKey, { orderId: null })).toEqual([]);
    expect(misfits(fulfilmentRoutes.run, { serverNow: 'now', run: null, expectedAt: null })).toEqual([]);
  });

  test.each([
    ['a field too many, deep inside', list({ phone: '1' }), 'answer.orders[0].phone is not in the contract'],
    ['a field that is missing', list({ summary: undefined }), 'answer.orders[0].summary is undefined, not string'],
    ['money with a fraction', list({ totalFen: 1.5 }), 'answer.orders[0].totalFen is 1.5, not integer'],
    ['an unknown state', list({ state: 'lost' }), 'answer.orders[0].state is "lost", none of'],
    ['an object for a list', { serverNow: 'now', orders: {}, nextBefore: null }, 'answer.orders is {}, not array'],
    ['nothing at all', null, 'answer is null, not object'],
  ])('finds %s', (_name, answer, complaint) => {
    expect(misfits(orderingRoutes.orderList, answer)).toEqual([expect.stringContaining(complaint)]);
  });

  test('looks into what may be null', () => {
    expect(misfits(identityRoutes.me, { accountId: 'a', displayName: '周敏', phoneMasked: null, roles: [], pickupPoint: { id: 'p', name: '东门' } })).toEqual([
      'answer.pickupPoint.compoundName is missing',
    ]);
    expect(misfits(paymentRoutes.sandboxConfirmTransfer, { state: 1 })).toEqual(['answer.state is 1, not string']);
  });
});
