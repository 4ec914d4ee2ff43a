import { addDays, dispatchRoutes } from '@cunshe/shared';
import { LearnSpeeds } from '../../../src/modules/pickup-routing/speeds/learn-speeds.job';
import { Speeds } from '../../../src/modules/pickup-routing/speeds/speeds';
import { estimatedTravel } from '../../../src/modules/pickup-routing/solver/travel';
import { Ids } from '../../../src/platform';
import { engines } from '../../databases';
import { type Afternoon, answer, as, buildAfternoon, refusal, startVillage } from '../../factories/afternoon';
import { MARKET_DATE, marketTime } from '../../factories/market';
import type { TestApp } from '../../test-app';

const FROM = { latitude: 28, longitude: 112.99 };
const TO = { latitude: 28.01, longitude: 112.99 };

describe.each(engines)('speeds learnt from finished runs on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  /** So many runs of the days before, each with one short drive that took half as long again as estimated. */
  async function driveRuns({ market: { pairingId }, driver }: Afternoon, count: number, toldAt?: number): Promise<void> {
    const took = Math.round(estimatedTravel(FROM, TO).seconds * 1.5);
    await app.run(async (tx) => {
      for (let run = 0; run < count; run += 1) {
        const [id, date] = [app.get(Ids).next(), addDays(MARKET_DATE, -1 - run)];
        await tx.execute(`INSERT INTO pickup_route (id, pairing_id, cycle_id, business_date, van_id, driver_account_id, state, published_at, started_at) SELECT ?, pairing_id, ?, ?, id, ?, 'reconciled', ?, ? FROM van WHERE pairing_id = ?`, [id, `cycle-${id.slice(-20)}`, date, driver.accountId, tx.now, marketTime('14:30:00.000'), pairingId]);
        const at = marketTime('14:40:00.000').getTime();
        for (const [seq, place, arrived] of [[1, FROM, at], [2, TO, at + (60 + took) * 1_000]] as const)
          await tx.execute(
            `INSERT INTO route_stop (id, pairing_id, route_id, seq, kind, lat_e6, lng_e6, planned_arrival, planned_leave, metres, state, arrived_at, ended_at, arrived_by_phone, ended_by_phone, crates_in, crates_out) VALUES (?, ?, ?, ?, 'station', ?, ?, ?, ?, 0, 'done', ?, ?, ?, ?, 0, 0)`,
            [app.get(Ids).next(), pairingId, id, seq, Math.round(place.latitude * 1e6), Math.round(place.longitude * 1e6), new Date(arrived), new Date(arrived), new Date(toldAt ?? arrived), new Date(toldAt ?? arrived + 60_000), new Date(arrived), new Date(arrived + 60_000)],
          );
      }
    });
  }

  test('count from ten runs on, with their dates, until the operator puts them aside', async () => {
    const afternoon = await buildAfternoon(app);
    const { operatorId, pairingId } = afternoon.market;
    const operator = as(app, afternoon.operator);
    const board = () => answer(operator.call(dispatchRoutes.runBoard, { operatorId }));
    const learn = () => app.run((tx) => app.get(LearnSpeeds).handle(tx));
    const secondsOf = async () => (await app.get(Speeds).travelOf(app.database, pairingId))(FROM, TO).seconds;
    await driveRuns(afternoon, 9);
    await learn();
    expect([(await board()).speeds, await secondsOf()]).toEqual([[], estimatedTravel(FROM, TO).seconds]);
    await app.run((tx) => tx.execute('DELETE FROM route_stop WHERE pairing_id = ?', [pairingId]));
    await app.run((tx) => tx.execute('DELETE FROM pickup_route WHERE pairing_id = ?', [pairingId]));
    await driveRuns(afternoon, 10);
    await learn();
    const [speed] = (await board()).speeds;
    expect(speed).toMatchObject({ band: 'lanes', runs: 10, from: addDays(MARKET_DATE, -10), to: addDays(MARKET_DATE, -1), active: true });
    expect(Math.abs(speed!.permille - 1_500)).toBeLessThan(10);
    await driveRuns(afternoon, 4, marketTime('16:00:00.000').getTime()); // a phone without a network told all steps at once
    await learn();
    const [after] = (await board()).speeds;
    expect([after!.runs, Math.abs(after!.permille - 1_500) < 10]).toEqual([14, true]);
    expect(await secondsOf()).toBeGreaterThan(estimatedTravel(FROM, TO).seconds * 1.4);
    expect((await answer(operator.call(dispatchRoutes.setSpeed, { operatorId, band: 'lanes', active: false }))).speeds[0]!.active).toBe(false);
    expect(await secondsOf()).toBe(estimatedTravel(FROM, TO).seconds);
    expect(await refusal(operator.call(dispatchRoutes.setSpeed, { operatorId, band: 'lanes', active: false }))).toBe('STATE_CHANGED');
    await learn();
    expect(await secondsOf()).toBe(estimatedTravel(FROM, TO).seconds); // what is put aside stays aside
    const events = await app.database.query(`SELECT id FROM audit_event WHERE action IN ('route.speed-learnt', 'route.speed-set')`);
    expect(events).toHaveLength(3);
  });
});
