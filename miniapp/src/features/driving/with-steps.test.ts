import type { RunPage, StopView } from '@cunshe/shared';
import type { QueuedStep, RunStep } from '@/state/run-queue';
import { withSteps } from './with-steps';

const bag = (lineId: string, bagLabel: string) => ({ lineId, bagLabel, pickupPointName: '九峰小区东门', ordered: 1 });
const stop = (over: Partial<StopView>) => ({ kind: 'collect', state: 'pending', crops: [], dropBags: [], receipt: null, skipReason: null, temperature: null, photos: 0, revision: 0, ...over }) as StopView;
const page = {
  serverNow: '', expectedAt: null,
  run: {
    routeId: 'r', float: { openedFen: 1_000, paidCashFen: 0, leftFen: 1_000, state: 'open' },
    stops: [
      stop({ stopId: 'a', crops: [{ bags: [bag('1', 'A-07'), bag('2', 'A-03'), bag('3', 'A-07')] } as unknown as StopView['crops'][number]] }),
      stop({ stopId: 'b' }),
      stop({ stopId: 'g', kind: 'drop', title: '九峰小区东门', dropBags: ['A-03'] }),
    ],
  },
} as unknown as RunPage;
const queued = (step: RunStep, over: Partial<QueuedStep> = {}) => ({ ...step, routeId: 'r', refused: null, id: 'i', ...over }) as QueuedStep;
const receipt = queued({ kind: 'receipt', totalFen: 300, input: { stopId: 'a', seen: 1, bags: ['1', '2', '3'].map((lineId) => ({ lineId, reading: lineId === '2' ? 0 : 1, tareGrams: 0 })), method: 'cash', cratesIn: 0, cratesOut: 0, farmerConfirmed: true } });
const steps = [queued({ kind: 'arrive', input: { stopId: 'a', seen: 0 } }), receipt, queued({ kind: 'skip', input: { stopId: 'b', seen: 0, reason: 'nobody_home' } })];

describe('a run with steps still to be told', () => {
  it('shows them as done, with the money that left the float and the bags in the van', () => {
    const { stops, float } = withSteps(page, steps).run!;
    expect(stops.map(({ state }) => state)).toEqual(['done', 'skipped', 'pending']);
    expect(stops[0]!.receipt).toMatchObject({ totalFen: 300, state: 'paid' });
    expect(stops[1]!.skipReason).toBe('nobody_home');
    expect([float.paidCashFen, float.leftFen]).toEqual([300, 700]);
    expect(stops[2]!.dropBags).toEqual(['A-07 ×2', 'A-03']);
  });

  it('shows a photo and a temperature at once, and lets no step rest on them', () => {
    const notes = [queued({ kind: 'note', input: { stopId: 'a' }, photo: '/p/1' }), queued({ kind: 'note', input: { stopId: 'a', temperature: -15 } })];
    expect(withSteps(page, [...notes, ...steps]).run!.stops[0]).toMatchObject({ state: 'done', photos: 1, temperature: -15, revision: 2 });
  });

  it('shows nothing of another run, of what was refused, of what another phone was first at, or twice of what the server has', () => {
    expect(withSteps(page, [queued(steps[0]!, { routeId: 'x' }), queued(receipt, { refused: '不行' })])).toEqual(page);
    expect(withSteps(page, [receipt])).toEqual(page);
    const once = withSteps(page, steps);
    expect(withSteps(once, steps)).toEqual(once);
  });
});
