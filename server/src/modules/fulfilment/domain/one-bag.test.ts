import type { PointBag } from '@cunshe/shared';
import { asOneBag } from './one-bag';

const bag = (orderId: string, state: PointBag['state'], crop: string) => ({ orderId, state, weightsComplete: true, flaws: [], lines: [{ lineId: crop, cropName: crop }] }) as unknown as PointBag;

describe('orders that share a bag', () => {
  it('are one bag at the gate, as far as the least of them', () => {
    const bags = asOneBag([
      { bagOrderId: 'a', bag: bag('a', 'received', '白菜') }, { bagOrderId: 'b', bag: bag('b', 'expected', '花菜') }, { bagOrderId: 'a', bag: bag('c', 'expected', '萝卜') },
    ]);
    expect(bags.map(({ orderId, state, lines }) => [orderId, state, lines.map(({ cropName }) => cropName)])).toEqual([['a', 'expected', ['白菜', '萝卜']], ['b', 'expected', ['花菜']]]);
  });

  it('is named by the order whose code opens it, also when that one is gone', () => {
    expect(asOneBag([{ bagOrderId: 'a', bag: bag('b', 'received', '白菜') }])).toMatchObject([{ orderId: 'a' }]);
  });

  it('is partly gone when one order is and another waits', () => {
    expect(asOneBag([{ bagOrderId: 'a', bag: bag('a', 'handed_over', '白菜') }, { bagOrderId: 'a', bag: bag('b', 'received', '萝卜') }])[0]).toMatchObject({ state: 'partly' });
  });

  it('does not wait for an order of which nothing comes', () => {
    expect(asOneBag([{ bagOrderId: 'a', bag: bag('a', 'short', '白菜') }, { bagOrderId: 'a', bag: bag('b', 'received', '萝卜') }])[0]).toMatchObject({ state: 'received' });
  });
});
