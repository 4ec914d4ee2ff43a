import type { RunPage } from '@cunshe/shared';
import { AnsweringServer } from '../../../test/answering-server';
import Taro from '../../../test/taro-in-node';
import { runQueueStore } from '@/state/run-queue';
import { sessionStore } from '@/state/session';
import { putStep, sendSteps, stepToUndo } from './send-steps';

const server = new AnsweringServer();
const RUN = { routeId: 'r', stop: { title: '07 号园 陈桂香', revision: 4 } };
const page: RunPage = { serverNow: '2026-03-14T06:30:00.000Z', run: null, expectedAt: null };
const taken = { status: 200, body: page };
const refused = (code: string, status: number) => ({ status, body: { code, title: code, status, requestId: 'q' } });
const arrive = (stopId: string) => ({ kind: 'arrive', input: { stopId } }) as const;
const skip = (stopId: string) => ({ kind: 'skip', input: { stopId, reason: 'nobody_home' } }) as const;
const queued = () => runQueueStore.getState().steps;

const phone = { onLine: true };
Object.assign(globalThis, { navigator: phone });
beforeAll(async () => Object.assign(globalThis, { API_ORIGIN: await server.start() }));
afterAll(() => server.stop());
beforeEach(() => {
  Taro.forgetAll();
  phone.onLine = true;
  runQueueStore.setState({ steps: [] });
  sessionStore.getState().signIn({
    accessToken: 't', serverNow: page.serverNow, accessExpiresAt: '2099-01-01T00:00:00.000Z', refreshToken: 'f',
    me: { accountId: 'driver', displayName: '何师傅', phoneMasked: null, roles: [], pickupPoint: null },
  });
});

describe('the queue of a run', () => {
  it('keeps order and ids over lost answers, and ends empty', async () => {
    server.willAnswer('drop', 'drop', 'drop');
    await putStep(arrive('a'), RUN);
    phone.onLine = false;
    await putStep(arrive('b'), RUN);
    phone.onLine = true;
    const ids = queued().map(({ id }) => id);
    expect(ids).toHaveLength(2);
    server.willAnswer(taken, taken);
    await sendSteps();
    expect(server.received.map(({ key }) => key)).toEqual(ids);
    expect(server.received[0]!.body).toEqual({ seen: 4, doneAt: expect.stringMatching(/Z$/) as string });
    expect(queued()).toEqual([]);
  });

  it('is on the device before the first send, and the same id goes after a restart', async () => {
    phone.onLine = false;
    await putStep(arrive('a'), RUN);
    phone.onLine = true;
    const { id } = queued()[0]!;
    await runQueueStore.persist.rehydrate();
    server.willAnswer(refused('SERVICE_UNAVAILABLE', 503));
    await sendSteps();
    server.willAnswer(taken);
    await sendSteps();
    expect(server.received.map(({ key }) => key)).toEqual([id]);
    expect(queued()).toEqual([]);
  });

  it('gives a refusal to whoever waits for it, and keeps one that comes later with its words, going on behind it', async () => {
    server.willAnswer(refused('STOP_NOT_ARRIVED', 409));
    expect((await putStep(arrive('a'), RUN)).error).toMatchObject({ code: 'STOP_NOT_ARRIVED' });
    expect(queued()).toEqual([]);
    phone.onLine = false;
    await putStep(arrive('b'), RUN);
    phone.onLine = true;
    server.willAnswer(refused('NOT_FOUND', 404), taken);
    runQueueStore.getState().add({ ...queued()[0]!, id: 'second-one', ...arrive('c') });
    await sendSteps();
    expect(queued().map(({ input, refused: words }) => [input.stopId, words !== null])).toEqual([['b', true]]);
  });

  it('holds a skipped door until the next step, so that it can be taken back', async () => {
    server.willAnswer();
    await putStep(skip('a'), RUN);
    await sendSteps();
    expect(server.received).toHaveLength(0);
    expect(stepToUndo(queued())?.input.stopId).toBe('a');
    server.willAnswer(taken, taken);
    await putStep(arrive('b'), RUN);
    expect(server.received.map(({ path }) => path)).toEqual([expect.stringContaining('/a/skip'), expect.stringContaining('/b/arrive')]);
  });

  it('tells money and doors before what only shows them, and says when a photo is not on the phone any more', async () => {
    phone.onLine = false;
    await putStep({ kind: 'note', input: { stopId: 'a' }, photo: '/kept-photos/gone' }, RUN);
    await putStep({ kind: 'note', input: { stopId: 'a', temperature: 65 } }, RUN);
    await putStep(arrive('b'), RUN);
    phone.onLine = true;
    server.willAnswer(taken, taken);
    await sendSteps();
    expect(server.received.map(({ path }) => path)).toEqual([expect.stringContaining('/b/arrive'), expect.stringContaining('/a/note')]);
    expect(server.received[1]!.body).toMatchObject({ temperature: 65 });
    expect(queued().map(({ refused: words }) => words)).toEqual([expect.stringContaining('照片')]);
  });

  it('sends nothing of another driver on the same phone', async () => {
    phone.onLine = false;
    await putStep(arrive('a'), RUN);
    phone.onLine = true;
    runQueueStore.setState({ steps: queued().map((step) => ({ ...step, accountId: 'somebody' })) });
    server.willAnswer();
    await sendSteps();
    expect(server.received).toHaveLength(0);
    expect(queued()).toHaveLength(1);
  });
});
