import { businessDate, demoRoutes } from '@cunshe/shared';
import { Injectable, Module } from '@nestjs/common';
import { DemoModule, demoStart } from '../../../src/modules/demo/public';
import { ClockSetting, HandlesJob, JobHandler, type Tx } from '../../../src/platform';
import { engines } from '../../databases';
import { startTestApp, type TestApp } from '../../test-app';

const ran: { name: string; at: string }[] = [];

@Injectable()
@HandlesJob('test.note')
class Note extends JobHandler<{ name: string; then?: { name: string; at: string } }> {
  async handle(tx: Tx, { name, then }: { name: string; then?: { name: string; at: string } }): Promise<void> {
    ran.push({ name, at: tx.now.toISOString().slice(11, 16) });
    if (then) await tx.enqueue({ kind: 'test.note', payload: { name: then.name }, runAt: new Date(then.at) });
  }
}

@Module({ providers: [Note] })
class NoteModule {}

describe.each(engines)('the demo clock on %s', (engine) => {
  let app: TestApp;
  beforeEach(async () => {
    ran.length = 0;
    app = await startTestApp(engine, { features: [DemoModule, NoteModule], routes: demoRoutes });
    await app.get(ClockSetting).set(new Date('2026-11-23T03:42:00Z'));
  });
  afterEach(() => app.close());

  test('says the time, the date and which moments have passed', async () => {
    const { body } = await app.call(demoRoutes.clock, {});
    expect(body.now.slice(0, 16)).toBe('2026-11-23T03:42');
    expect(body.businessDate).toBe('2026-11-23');
    expect(body.moments.filter(({ passed }) => passed).map(({ time }) => time)).toEqual(['06:30', '11:42']);
  });

  test('jobs due on the way run in order, each at its own time, and those they leave too', async () => {
    await app.run(async (tx) => {
      await tx.enqueue({ kind: 'test.note', payload: { name: 'late' }, runAt: new Date('2026-11-23T09:00:00Z') });
      await tx.enqueue({ kind: 'test.note', payload: { name: 'lock' }, runAt: new Date('2026-11-23T06:05:00Z') });
      await tx.enqueue({ kind: 'test.note', payload: { name: 'cut-off', then: { name: 'grace', at: '2026-11-23T06:02:00Z' } }, runAt: new Date('2026-11-23T06:00:00Z') });
    });
    const { status, body } = await app.call(demoRoutes.moveClock, { time: '15:10' });
    expect(status).toBe(200);
    expect(body.now.slice(0, 16)).toBe('2026-11-23T07:10');
    expect(ran).toEqual([
      { name: 'cut-off', at: '06:00' },
      { name: 'grace', at: '06:02' },
      { name: 'lock', at: '06:05' },
    ]);
  });

  test('from 24:00 on it is the time of the day after', async () => {
    const { body } = await app.call(demoRoutes.moveClock, { time: '36:05' });
    expect(body.now.slice(0, 16)).toBe('2026-11-24T04:05');
    expect(body.businessDate).toBe('2026-11-24');
  });

  test('it never goes backwards', async () => {
    expect(await app.call(demoRoutes.moveClock, { time: '06:30' })).toMatchObject({ status: 409, body: { code: 'CLOCK_BACKWARDS' } });
    expect((await app.call(demoRoutes.clock, {})).body.now.slice(11, 16)).toBe('03:42');
  });

  test('two who move it at once move it one after the other', async () => {
    for (const at of ['04:30', '05:00', '06:00', '08:00']) {
      await app.run((tx) => tx.enqueue({ kind: 'test.note', payload: { name: at }, runAt: new Date(`2026-11-23T${at}:00Z`) }));
    }
    const times = ['17:00', '13:00', '15:10', '13:50'];
    await Promise.all(times.map((time) => app.call(demoRoutes.moveClock, { time })));
    expect((await app.call(demoRoutes.clock, {})).body.now.slice(11, 16)).toBe('09:00');
    expect(ran).toEqual(['04:30', '05:00', '06:00', '08:00'].map((at) => ({ name: at, at })));
  });

  test('what is no time of the day moves nothing', async () => {
    for (const time of ['48:00', '7:00', '', 'noon', '14:05:00', 1405, null]) {
      expect([time, await app.call(demoRoutes.moveClock, { time } as never)]).toMatchObject([time, { status: 400, body: { code: 'INVALID_INPUT' } }]);
    }
    expect((await app.call(demoRoutes.clock, {})).body.now.slice(11, 16)).toBe('03:42');
  });
});

test('without leave in the settings the clock can be neither seen nor moved', async () => {
  const app = await startTestApp('sqlite', { features: [DemoModule], routes: demoRoutes, environment: { DEMO_CLOCK: 'false' } });
  expect(await app.call(demoRoutes.moveClock, { time: '17:00' })).toMatchObject({ status: 403, body: { code: 'DEMO_ONLY' } });
  expect(await app.call(demoRoutes.clock, {})).toMatchObject({ status: 403, body: { code: 'DEMO_ONLY' } });
  await app.close();
});

test('a demo begins at 11:42 of its day', () => {
  expect(demoStart(businessDate('2026-11-23')).toISOString()).toBe('2026-11-23T03:42:00.000Z');
});
