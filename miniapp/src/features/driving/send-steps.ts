import { fulfilmentRoutes, type Route, type RunPage, type StopView } from '@cunshe/shared';
import { call, isFinal, isRefusal, keepPage, newKey, refreshAll, sentenceFor } from '@/api';
import { network } from '@/platform/network';
import { storage } from '@/platform/storage';
import { type QueuedStep, type RunStep, runQueueStore } from '@/state/run-queue';
import { sessionStore } from '@/state/session';
import { forgetPhoto, noteInput } from './send-photo';

const ROUTES = { arrive: fulfilmentRoutes.arrive, undo: fulfilmentRoutes.undoArrival, receipt: fulfilmentRoutes.postReceipt, skip: fulfilmentRoutes.skipStop, drop: fulfilmentRoutes.drop, note: fulfilmentRoutes.noteStop } as const;
/** A skipped door waits for the next step, so that it can be taken back; no longer than this. */
const HELD_MS = 180_000;
/** So long a button waits for the server's word; then the step waits in the queue and the driver goes on. */
const PATIENCE_MS = 8_000;

/** `error` when the server has decided against it; it is not in the queue then. */
export type StepEnd = { readonly error: unknown };
const GONE_ON: StepEnd = { error: null };

interface StepPlace {
  readonly routeId: string;
  /** As the driver sees it now. */
  readonly stop: Pick<StopView, 'title' | 'revision'>;
}

const waiting = new Map<string, (outcome: StepEnd) => void>();
let sending: Promise<void> | null = null;

/** Keeps a step on the phone and tells the server as soon as it can: what was done before goes first. */
export function putStep(step: RunStep, at: StepPlace): Promise<StepEnd> {
  const { add } = runQueueStore.getState();
  const queued = queuedStep(step, at);
  add(queued);
  if (isHeld(queued)) return Promise.resolve(GONE_ON);
  return new Promise((resolve) => {
    const patience = setTimeout(() => goOn(queued.id), PATIENCE_MS);
    waiting.set(queued.id, (outcome) => (clearTimeout(patience), resolve(outcome)));
    void sendSteps();
  });
}

/** Sends what waits, oldest first, photos and temperatures last, each until its answer is known; stops at the first that gets none. */
export function sendSteps(): Promise<void> {
  sending ??= drain().finally(() => {
    sending = null;
    for (const id of waiting.keys()) goOn(id);
  });
  return sending;
}

/** The last step, while nothing of it can have reached the server. */
export function stepToUndo(steps: readonly QueuedStep[]): QueuedStep | null {
  const last = steps.at(-1);
  return last && !last.tried && last.refused === null ? last : null;
}

function queuedStep(step: RunStep, { routeId, stop: { title, revision } }: StepPlace): QueuedStep {
  const at = new Date().toISOString();
  const rest = { id: newKey(), accountId: accountOf(), routeId, title, at, tried: false, late: false, refused: null };
  return { ...step, input: { ...step.input, seen: revision, doneAt: at }, ...rest } as QueuedStep;
}

async function drain(): Promise<void> {
  for (;;) {
    const step = nextStep();
    if (!step || !(await network.read()) || !(await sendOne(step))) return;
  }
}

function nextStep(): QueuedStep | undefined {
  const own = runQueueStore.getState().steps.filter(({ accountId, refused }) => accountId === accountOf() && refused === null);
  const step = own.find(({ kind }) => kind !== 'note') ?? own[0];
  return step && isHeld(step) ? undefined : step;
}

function isHeld(step: QueuedStep): boolean {
  return step.kind === 'skip' && !step.tried && runQueueStore.getState().steps.at(-1)?.id === step.id && Math.abs(Date.now() - Date.parse(step.at)) < HELD_MS;
}

/** False when no final answer came: the same goes again later, under the same id. */
async function sendOne(step: QueuedStep): Promise<boolean> {
  const { id, kind } = step;
  const { change, remove } = runQueueStore.getState();
  change(id, { tried: true });
  try {
    const input = step.kind === 'note' ? await noteInput(step) : step.input;
    const page = await call(ROUTES[kind] as Route<object, RunPage>, input, id);
    keepPage(fulfilmentRoutes.run, {}, page, { keep: true });
    remove(id);
    forgetPhoto(step);
    if (kind !== 'arrive' && kind !== 'note') for (const draft of [`weighing ${input.stopId}`, `crates ${input.stopId}`]) storage.remove(draft);
    end(id, GONE_ON);
    return true;
  } catch (error) {
    if (!isFinal(error)) return false;
    void refreshAll();
    if (waiting.has(id) || saysNothing(step, error)) remove(id);
    else change(id, { refused: sentenceFor(error) });
    end(id, { error });
    return true;
  }
}

/** Somebody else has arrived there meanwhile: nothing of it is lost. */
function saysNothing({ kind }: QueuedStep, error: unknown): boolean {
  return (kind === 'arrive' || kind === 'undo') && isRefusal(error, 'STOP_MOVED_ON');
}

function end(id: string, outcome: StepEnd): void {
  waiting.get(id)?.(outcome);
  waiting.delete(id);
}

/** The driver waits no longer; the step does. */
function goOn(id: string): void {
  if (!waiting.has(id)) return;
  runQueueStore.getState().change(id, { late: true });
  end(id, GONE_ON);
}

function accountOf(): string {
  return sessionStore.getState().session?.me.accountId ?? '';
}
