import { type OrderOnTheWay, orderMoves } from './order-progress';

const order = (state: OrderOnTheWay['state'], ...lines: OrderOnTheWay['lines'][number][]): OrderOnTheWay => ({ orderId: 'o', state, lines });
const from = (householdId: string, state: OrderOnTheWay['lines'][number]['state'] = 'packed') => ({ householdId, state });
const loads = (progress: Record<string, string>) => (id: string) => ({ leftStation: progress[id] !== 'van', dropped: progress[id] === 'gate' });

describe('orderMoves', () => {
  it('dispatches when the last bag has left the station and is at the gate with the last drop', () => {
    const two = order('packed', from('07'), from('12'));
    expect(orderMoves([two], loads({ '07': 'road', '12': 'van' }))).toEqual({ dispatch: [], atGate: [] });
    expect(orderMoves([two], loads({ '07': 'gate', '12': 'road' }))).toEqual({ dispatch: ['o'], atGate: [] });
    expect(orderMoves([two], loads({ '07': 'gate', '12': 'gate' }))).toEqual({ dispatch: ['o'], atGate: ['o'] });
    expect(orderMoves([{ ...two, state: 'dispatched' }], loads({ '07': 'gate', '12': 'gate' }))).toEqual({ dispatch: [], atGate: ['o'] });
  });

  it('does not wait for a line that is short', () => {
    expect(orderMoves([order('packed', from('07'), from('12', 'short'))], loads({ '07': 'gate', '12': 'van' })).atGate).toEqual(['o']);
  });

  it('leaves alone what is not packed, all short, there already or on no van', () => {
    const gone = loads({ '07': 'gate' });
    for (const state of ['locked', 'arrived', 'picked_up', 'cancelled'] as const) {
      expect(orderMoves([order(state, from('07'))], gone)).toEqual({ dispatch: [], atGate: [] });
    }
    expect(orderMoves([order('packed', from('07', 'short'))], gone).dispatch).toEqual([]);
    expect(orderMoves([order('packed', from('07'))], () => undefined).dispatch).toEqual([]);
  });
});
