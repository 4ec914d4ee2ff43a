import { expectedArrivals } from './expected-arrivals';
import type { StopBrief } from './run';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

function stop(id: string, sequence: number, arrival: string, leave: string, so: Partial<StopBrief> = {}): StopBrief {
  return {
    id, sequence, routeId: 'r', kind: 'collect', state: 'pending', householdId: 'h', pickupPointId: null, latitude: 28, longitude: 112,
    plannedArrival: at(arrival), plannedLeave: at(leave), metres: 0, arrivedAt: null, endedAt: null, skipReason: null, cratesIn: 0, cratesOut: 0, revision: 0, temperature: null, live: null, ...so,
  };
}

describe('expectedArrivals', () => {
  const first = stop('a', 1, '06:30', '06:40');
  const second = stop('b', 2, '06:50', '07:00');
  const third = stop('c', 3, '07:10', '07:20');
  const times = (...stops: StopBrief[]) => [...expectedArrivals(stops).values()].map((time) => time.toISOString().slice(11, 16));

  it('is the plan before the start', () => expect(times(first, second, third)).toEqual(['06:30', '06:50', '07:10']));

  it('carries a delay on to the stops to come', () => {
    expect(times({ ...first, arrivedAt: at('06:35') }, second, third)).toEqual(['06:35', '06:55', '07:15']);
    expect(times({ ...first, arrivedAt: at('06:35'), endedAt: at('06:52') }, second, third)).toEqual(['06:35', '07:02', '07:22']);
  });

  it('forgets a delay that was made up, and never promises less than the plan', () => {
    const caughtUp = { ...second, arrivedAt: at('06:48'), endedAt: at('06:55') };
    expect(times({ ...first, arrivedAt: at('06:35'), endedAt: at('06:52') }, caughtUp, third)).toEqual(['06:35', '06:48', '07:10']);
  });

  it('goes by the van’s position when that is newer than its last stop, and never promises less than the plan', () => {
    const live = (arrives: string, told: string) => ({ live: { arrivesAt: at(arrives), toldAt: at(told) } });
    expect(times({ ...first, ...live('06:41', '06:20') }, second, third)).toEqual(['06:41', '07:01', '07:21']);
    const behind = { ...first, state: 'done' as const, arrivedAt: at('06:35'), endedAt: at('06:52') };
    expect(times(behind, { ...second, ...live('06:55', '06:53') }, third)).toEqual(['06:35', '06:55', '07:15']);
    expect(times(behind, { ...second, ...live('06:44', '06:53') }, third)).toEqual(['06:35', '06:50', '07:10']);
    expect(times(behind, { ...second, ...live('06:55', '06:51') }, third)).toEqual(['06:35', '07:02', '07:22']); // an older one
    expect(times({ ...behind, endedAt: null, state: 'arrived' }, { ...second, ...live('09:00', '06:53') }, third)).toEqual(['06:35', '06:55', '07:15']); // still at the door
  });

  it('goes by the sequence, not by the order given', () => {
    expect([...expectedArrivals([third, first, second]).keys()]).toEqual(['a', 'b', 'c']);
  });
});
