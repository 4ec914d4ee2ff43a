import fc from 'fast-check';
import { grams, seconds } from '@cunshe/shared';
import { planRoutes } from '../plan-routes';
import type { RoutingLoad, RoutingProblem } from '../problem';
import { anyProblem } from '../test/any-problem';
import { fourStops, timeAt } from '../test/four-stops';
import { wideField } from '../test/wide-field';
import { estimatedTravel } from '../travel';
import { addLoads, cancelLoads, loseVan, moveLoads, relieve } from './changes';
import { checkRuns, lateSeconds } from './check-runs';
import { driveOn } from './drive-on';
import { faultsOf, faultText } from './faults';
import { type RunUnderWay, type Scene, sceneOf } from './under-way';

/** A planned day's runs, each having driven so many of its stops. */
function underWay(problem: RoutingProblem, driven: (vanIndex: number) => number): { scene: Scene; runs: RunUnderWay[] } {
  const plan = planRoutes(problem, undefined, { stop: { iterations: 60 } });
  let now = 0;
  const scene = sceneOf({ ...problem, loads: problem.loads.filter(({ id }) => !plan.unserved.some(({ loadId }) => loadId === id)) }, estimatedTravel, seconds(0));
  const runs = problem.vans.map((van, index): RunUnderWay => {
    const stops = plan.routes.find(({ vanId }) => vanId === van.id)?.stops ?? [];
    const done = stops.slice(0, Math.min(driven(index), Math.max(0, stops.length - 1)));
    const ahead = stops.slice(done.length).map(({ kind, placeId, loadIds }) => ({ kind, placeId, loadIds }));
    const last = done.at(-1);
    now = Math.max(now, last?.leaveAt ?? 0);
    const taken = done.flatMap(({ kind, loadIds }) => (kind === 'collect' ? loadIds : []));
    const given = new Set(done.flatMap(({ kind, loadIds }) => (kind === 'drop' ? loadIds : [])));
    return {
      van, position: last ? scene.places.get(last.placeId)! : van.start, freeAt: last?.leaveAt ?? van.shiftFrom,
      onBoard: taken.filter((id) => !given.has(id)), ahead, locked: last ? 1 : 0,
    };
  });
  return { scene, runs };
}

const load = (id: string, householdId: string, pickupPointId: string, crates = 1): RoutingLoad => ({ id, householdId, pickupPointId, crates, grams: grams(crates * 8_000), readyAt: timeAt(14, 30) });

describe('a run is changed', () => {
  it('by a load at a door it still comes to, and one at a door of its own', () => {
    const problem = { ...fourStops(), households: [...fourStops().households, { id: 'garden-15', latitude: 28, longitude: 112.925 }] };
    const { runs } = underWay(problem, () => 1);
    const more = [load('12-west', 'garden-12', 'west-gate'), load('15-east', 'garden-15', 'east-gate')];
    const scene = sceneOf({ ...problem, loads: [...problem.loads, ...more] }, estimatedTravel, seconds(0));
    const { runs: after, left } = addLoads(scene, runs, more);
    expect(left).toEqual([]);
    expect(after[0]!.ahead.map(({ placeId }) => placeId)).toEqual(['garden-12', 'garden-15', 'station', 'east-gate', 'west-gate']);
    expect(checkRuns(scene, after, { before: runs, added: more.map(({ id }) => id) })).toEqual([]);
  });

  it('not by what it cannot turn back for, and says so in minutes and crates', () => {
    const { scene, runs } = underWay(fourStops(), () => 3);
    const more = load('07-late', 'garden-07', 'east-gate');
    const wider = sceneOf({ ...scene.problem, loads: [...scene.problem.loads, more] }, estimatedTravel, seconds(0));
    expect(addLoads(wider, runs, [more]).left).toEqual([{ loadId: '07-late', faults: [] }]);
    const { runs: morning } = underWay(fourStops(), () => 0);
    const big = load('07-big', 'garden-07', 'east-gate', 30);
    const packed = addLoads(sceneOf({ ...scene.problem, loads: [...scene.problem.loads, big] }, estimatedTravel, seconds(0)), morning, [big]);
    expect(packed.left[0]!.faults[0]).toMatchObject({ rule: 'crates', over: 6 });
    const end = driveOn(scene, morning[0]!).at(-1)!.leaveAt;
    const [fault] = faultsOf(sceneOf({ ...fourStops(), dropBy: seconds(end - 300) }, estimatedTravel, seconds(0)), morning[0]!);
    expect(faultText(fault!, '1 号车', '西门')).toMatch(/^西门 15:\d\d 才卸完，晚 5 分钟$/);
  });

  it('by a cancelled load: its stops go, what is on board stays', () => {
    const { scene, runs } = underWay(fourStops(), () => 1);
    const after = cancelLoads(runs, ['12-east', '07-east']);
    expect(after[0]!.ahead.map(({ placeId }) => placeId)).toEqual(['garden-12', 'station', 'east-gate', 'west-gate']); // it is driving to garden-12
    const free = cancelLoads(runs.map((run) => ({ ...run, locked: 0 })), ['12-east', '07-east']);
    expect(free[0]!.ahead.map(({ placeId }) => placeId)).toEqual(['station', 'east-gate', 'west-gate']);
    expect(checkRuns(scene, free, { before: runs.map((run) => ({ ...run, locked: 0 })), cancelled: ['12-east', '07-east'] })).toEqual([]);
  });

  it('so that every change of any day passes the checker and makes nobody later', () => {
    const day = fc.record({ problem: anyProblem(), driven: fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), pick: fc.nat(11), van: fc.nat(2) });
    fc.assert(
      fc.property(day, ({ problem, driven, pick, van }) => {
        const { scene, runs } = underWay(problem, (index) => driven[index]!);
        const served = scene.problem.loads;
        if (served.length === 0) return;
        const one = served[pick % served.length]!;
        const late = (each: readonly RunUnderWay[]) => each.reduce((sum, run) => sum + lateSeconds(scene, run), 0);
        expect(checkRuns(scene, cancelLoads(runs, [one.id]).map((run, index) => ({ ...run, locked: runs[index]!.locked })), { before: runs, cancelled: cancellable(runs, one.id) })).toEqual([]);
        const vanId = runs[van % runs.length]!.van.id;
        const moved = moveLoads(scene, runs, cancellable(runs, one.id), vanId);
        expect(checkRuns(scene, moved.runs, { before: runs, left: moved.left.map(({ loadId }) => loadId) })).toEqual([]);
        const lost = loseVan(scene, runs, vanId);
        expect(checkRuns(scene, lost.runs, { before: runs, left: lost.left.map(({ loadId }) => loadId) })).toEqual([]);
        const delayed = runs.map((run) => (run.van.id === vanId ? { ...run, freeAt: seconds(run.freeAt + 3_600) } : run));
        const relieved = relieve(scene, delayed, vanId);
        expect(checkRuns(scene, relieved.runs, { before: delayed })).toEqual([]);
        expect(late(relieved.runs)).toBeLessThanOrEqual(late(delayed));
      }),
      { numRuns: 60 },
    );
  });

  it('cancel ≤ 20 ms, add ≤ 200 ms for 120 loads on twelve vans', () => {
    const { scene, runs } = underWay(wideField({ doors: 40, gates: 17, vans: 12 }), () => 2);
    const more = load('more', 'door-3', 'gate-9');
    const wider = sceneOf({ ...scene.problem, loads: [...scene.problem.loads, more] }, estimatedTravel, scene.now);
    for (const turn of [1, 2]) {
      const [cancelled, added] = [timed(() => cancelLoads(runs, ['door-5/gate-8']).map((run) => driveOn(scene, run))), timed(() => addLoads(wider, runs, [more]))];
      if (turn === 2) expect([cancelled <= 20, added <= 200, cancelled, added]).toEqual([true, true, cancelled, added]);
    }
  });
});

/** Not on board, and not where the van is driving to. */
function cancellable(runs: readonly RunUnderWay[], id: string): string[] {
  const fixed = runs.flatMap((run) => [...run.onBoard, ...run.ahead.slice(0, run.locked).flatMap(({ loadIds }) => loadIds)]);
  return fixed.includes(id) ? [] : [id];
}

function timed(work: () => unknown): number {
  const began = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - began) / 1_000;
}
