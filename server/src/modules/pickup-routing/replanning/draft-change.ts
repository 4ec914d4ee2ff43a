import { createHash } from 'node:crypto';
import { seconds } from '@cunshe/shared';
import { addLoads, cancelLoads, loseVan, moveLoads, relieve, type Replanned } from '../solver/replan/changes';
import { checkRuns } from '../solver/replan/check-runs';
import { driveOn } from '../solver/replan/drive-on';
import { type Fault, faultsOf } from '../solver/replan/faults';
import type { RunUnderWay } from '../solver/replan/under-way';
import { isOnMap } from '../door-times';
import { placeIdOf, type Situation } from './situation';

/** What the operator wants of the runs. */
export type RunChange =
  | { readonly kind: 'move'; readonly stopId: string; readonly vanId: string }
  | { readonly kind: 'late'; readonly vanId: string; readonly minutes: number }
  | { readonly kind: 'lost'; readonly vanId: string }
  | { readonly kind: 'cancel'; readonly stopId: string }
  | { readonly kind: 'add'; readonly householdId: string; readonly pickupPointId: string; readonly crates: number };

/** The runs as they would be, and what stands against it. */
export interface ChangeDraft {
  readonly before: readonly RunUnderWay[];
  readonly after: readonly RunUnderWay[];
  /** What cannot be done, each by how much; none when the change holds. */
  readonly faults: readonly Fault[];
  /** Late or over its shift after the change, though it holds: the change did not cause it. */
  readonly warnings: readonly Fault[];
  /** Loads that find no van. */
  readonly left: readonly string[];
  /** Loads that are not to be carried after all. */
  readonly cancelled: readonly string[];
  /** Names what was seen: the order of all stops after the change. */
  readonly seen: string;
}

/** Pure. @returns null when the change speaks of what is not there: a stop driven by now, a van without a run */
export function draftChange(situation: Situation, change: RunChange): ChangeDraft | null {
  const before = change.kind === 'late' ? delayed(situation, change.vanId, change.minutes) : situation.runs;
  const replanned = replan({ ...situation, runs: before }, change);
  if (!replanned) return null;
  const left = replanned.left.map(({ loadId }) => loadId);
  const cancelled = change.kind === 'cancel' ? loadsOfDoor(situation, change.stopId)! : [];
  const wrong = checkRuns(situation.scene, replanned.runs, { before, left, cancelled, added: change.kind === 'add' ? [situation.facts.added!.load.id] : [] });
  if (wrong.length > 0 && change.kind !== 'lost') throw new Error(`refused to change the runs: ${wrong.join('; ')}`);
  const warnings = replanned.runs.flatMap((run) => faultsOf(situation.scene, run)).filter(({ rule }) => rule === 'drop_by' || rule === 'shift');
  return { before: situation.runs, after: replanned.runs, faults: replanned.left.flatMap(({ faults }) => faults.slice(0, 1)), warnings, left, cancelled, seen: digestOf(replanned.runs) };
}

function replan(situation: Situation, change: RunChange): Replanned | null {
  const { facts, scene, runs } = situation;
  if (change.kind === 'add') return facts.added && isOnMap(facts.added.household) ? addLoads(scene, runs, [scene.loads.get(facts.added.load.id)!]) : facts.added ? nowhere(situation) : null;
  if (change.kind === 'cancel') return cancelled(situation, change.stopId);
  if (!runs.some(({ van }) => van.id === change.vanId)) return null;
  if (change.kind === 'late') return relieve(scene, runs, change.vanId);
  if (change.kind === 'lost') return loseVan(scene, runs, change.vanId);
  const loads = loadsOfDoor(situation, change.stopId);
  return loads && moveLoads(scene, runs, loads, change.vanId);
}

function cancelled(situation: Situation, stopId: string): Replanned | null {
  const loads = loadsOfDoor(situation, stopId);
  return loads && { runs: cancelLoads(situation.runs, loads), left: [] };
}

/** Nobody has said where the household is: no van can be sent there. */
function nowhere({ facts, runs }: Situation): Replanned {
  return { runs, left: [{ loadId: facts.added!.load.id, faults: [] }] };
}

/** What is to be collected at a door still ahead; null when it is driven, or a van is on its way there. */
function loadsOfDoor({ facts, runs }: Situation, stopId: string): string[] | null {
  const stop = facts.stops.find(({ id, state }) => id === stopId && state === 'pending');
  if (!stop || stop.kind !== 'collect') return null;
  const locked = runs.some((run) => run.ahead.slice(0, run.locked).some(({ placeId, kind }) => kind === 'collect' && placeId === placeIdOf(facts, stop)));
  return locked ? null : facts.loads.filter(({ collectStopId }) => collectStopId === stop.id).map(({ id }) => id);
}

/** So many minutes from now; what was said of this van before no longer counts. */
function delayed({ runs, scene, soonest }: Situation, vanId: string, minutes: number): RunUnderWay[] {
  return runs.map((run) => (run.van.id === vanId ? { ...run, freeAt: seconds(Math.max(soonest.get(vanId)!, scene.now) + minutes * 60) } : run));
}

/** Equal digests, equal ways. */
export function digestOf(runs: readonly RunUnderWay[]): string {
  const ways = runs.map(({ van, ahead }) => [van.id, ahead.map(({ kind, placeId, loadIds }) => [kind, placeId, loadIds])]);
  return createHash('sha256').update(JSON.stringify(ways)).digest('hex').slice(0, 24);
}

/** Vans whose way or times the change touches. */
export function changedVans({ before, after }: ChangeDraft, situation: Situation): string[] {
  return after.filter((run) => {
    const was = before.find(({ van }) => van.id === run.van.id)!;
    return JSON.stringify(driveOn(situation.scene, was)) !== JSON.stringify(driveOn(situation.scene, run));
  }).map(({ van }) => van.id);
}
