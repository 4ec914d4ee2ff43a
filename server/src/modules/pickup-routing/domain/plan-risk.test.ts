import { seconds } from '@cunshe/shared';
import { riskOf } from './plan-risk';

const drop = (placeId: string, minutesBefore: number) => ({ kind: 'drop' as const, placeId, loadIds: [], arriveAt: seconds(0), leaveAt: seconds(60_000 - minutesBefore * 60), metres: 0 });

test('a plan is as risky as its gates with little time to spare', () => {
  const routes = [{ vanId: 'a', stops: [drop('east', 25), drop('west', 4)] }, { vanId: 'b', stops: [drop('north', 9)] }];
  expect(riskOf({ dropBy: 60_000 }, { routes })).toEqual({ tightGates: 2, tightestPointId: 'west' });
  expect(riskOf({ dropBy: 60_000 }, { routes: [] })).toEqual({ tightGates: 0, tightestPointId: null });
});
