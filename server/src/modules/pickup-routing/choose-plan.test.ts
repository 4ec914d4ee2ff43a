import type { PlanFigures } from './solver/figures';
import { viaOf } from './choose-plan';

const station: PlanFigures = { unserved: 0, vans: 2, metres: 46_000, minutes: 200, costFen: 20_000, slackMinutes: 15 };

test('the rule decides, but nobody is left behind by going straight', () => {
  const direct = { ...station, costFen: 15_000 };
  expect(viaOf('station', station, direct)).toBe('station');
  expect([viaOf('direct', station, direct), viaOf('cheaper', station, direct)]).toEqual(['direct', 'direct']);
  expect([viaOf('direct', station, { ...direct, vans: 4, costFen: 40_000 }), viaOf('cheaper', station, { ...direct, vans: 4 })]).toEqual(['direct', 'station']);
  expect([viaOf('direct', station, { ...direct, unserved: 1 }), viaOf('cheaper', station, undefined)]).toEqual(['station', 'station']);
});
