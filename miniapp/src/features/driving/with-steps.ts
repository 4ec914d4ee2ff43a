import type { RunPage, StopView } from '@cunshe/shared';
import type { QueuedStep } from '@/state/run-queue';
import { isOver, type Run } from './stop-words';

/** The run as it will be once the server has these steps: what the driver sees without a network. */
export function withSteps(page: RunPage, steps: readonly QueuedStep[]): RunPage {
  if (!page.run) return page;
  const { routeId } = page.run;
  return { ...page, run: steps.filter((step) => step.routeId === routeId && step.refused === null).reduce(withStep, page.run) };
}

function withStep(run: Run, step: QueuedStep): Run {
  if (step.kind === 'note') return { ...run, stops: run.stops.map((stop) => (stop.stopId === step.input.stopId ? noted(stop, step) : stop)) };
  const stop = run.stops.find(({ stopId }) => stopId === step.input.stopId);
  if (!stop || isOver(stop) || step.input.seen !== stop.revision) return run;
  const stops = run.stops.map((each) => (each === stop ? { ...after(each, step), revision: each.revision + 1 } : step.kind === 'receipt' ? withBagsOf(each, stop, step.input.bags) : each));
  return { ...run, stops, float: step.kind === 'receipt' && step.input.method === 'cash' ? paidOut(run.float, step.totalFen) : run.float };
}

function noted(stop: StopView, { input: { temperature }, photo }: Extract<QueuedStep, { kind: 'note' }>): StopView {
  return { ...stop, temperature: temperature ?? stop.temperature, photos: stop.photos + (photo ? 1 : 0) };
}

function after(stop: StopView, step: Exclude<QueuedStep, { kind: 'note' }>): StopView {
  if (step.kind === 'arrive') return { ...stop, state: 'arrived' };
  if (step.kind === 'undo') return { ...stop, state: 'pending' };
  if (step.kind === 'skip') return { ...stop, state: 'skipped', skipReason: step.input.reason };
  if (step.kind === 'drop') return { ...stop, state: 'done' };
  const { method } = step.input;
  return { ...stop, state: 'done', receipt: { receiptId: step.id, totalFen: step.totalFen, method, state: method === 'cash' ? 'paid' : method === 'owed' ? 'owed' : 'transfer_pending' } };
}

function paidOut(float: Run['float'], sumFen: number): Run['float'] {
  return { ...float, paidCashFen: float.paidCashFen + sumFen, leftFen: float.leftFen - sumFen };
}

/** A gate's list grows by the bags that were just filled for it: they are loaded last, so they come off first. */
function withBagsOf(gate: StopView, door: StopView, filled: readonly { readonly lineId: string; readonly reading: number }[]): StopView {
  if (gate.kind !== 'drop') return gate;
  const labels = door.crops.flatMap(({ bags }) => bags).filter(({ lineId, pickupPointName }) => pickupPointName === gate.title && filled.some((bag) => bag.lineId === lineId && bag.reading > 0)).map(({ bagLabel }) => bagLabel);
  return { ...gate, dropBags: labels.reduce(withLabel, gate.dropBags) };
}

/** "A-07", then "A-07 ×2". */
function withLabel(labels: readonly string[], label: string): string[] {
  const known = labels.find((text) => text === label || text.startsWith(`${label} ×`));
  const count = known ? Number(known.split(' ×')[1] ?? 1) + 1 : 1;
  return [count > 1 ? `${label} ×${count}` : label, ...labels.filter((text) => text !== known)];
}
