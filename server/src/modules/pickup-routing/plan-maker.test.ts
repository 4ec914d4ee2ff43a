import { grams } from '@cunshe/shared';
import { PlanMaker } from './plan-maker';
import { checkPlan } from './solver/check-plan';
import { planSimply } from './solver/simple/plan-simply';
import { fourStops } from './solver/test/four-stops';

describe('the plan that is published', () => {
  const maker = new PlanMaker();
  afterAll(() => maker.onApplicationShutdown());

  it('keeps the ways drivers know as long as nothing much is saved', async () => {
    expect(await maker.make(fourStops())).toEqual({ plan: planSimply(fourStops()), planner: 'simple', note: null });
  });

  it('is the search’s where that needs fewer vans, the same every time', async () => {
    const field = fourUnevenDoors();
    const [first, again] = [await maker.make(field), await maker.make(field)];
    expect([first.planner, first.note]).toEqual(['search', null]);
    expect(first.plan.routes.length).toBeLessThan(planSimply(field).routes.length);
    expect(again).toEqual(first);
    expect(checkPlan(field, first.plan)).toEqual([]);
  });

  it('is the simple one, and said to be, when the thread is dead', async () => {
    maker.useInstead({ plan: () => Promise.reject(new Error('the planning thread ended with 9')), close: () => Promise.resolve() });
    expect(await maker.make(fourStops())).toMatchObject({ planner: 'simple', note: '细排没排成，用的是简单排法' });
  });
});

/** Farthest first fills the first van with two small loads; small and large together need two vans, not three. */
function fourUnevenDoors() {
  const [load] = fourStops().loads;
  const [van] = fourStops().vans;
  const doors = [4, 4, 6, 6].map((crates, index) => ({ crates, id: `door-${index}`, latitude: 28, longitude: 112.9 + index * 0.004 }));
  return {
    ...fourStops(), households: doors, points: fourStops().points,
    loads: doors.map(({ id, crates }) => ({ ...load!, id: `${id}/east-gate`, householdId: id, pickupPointId: 'east-gate', crates, grams: grams(crates * 8_000) })),
    vans: ['a', 'b', 'c'].map((id) => ({ ...van!, id, capacityCrates: 10 })),
  };
}
