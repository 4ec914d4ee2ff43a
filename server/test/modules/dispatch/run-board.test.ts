import { dispatchRoutes, fulfilmentRoutes, peopleRoutes, type RunChangeRequest, vanRoutes } from '@cunshe/shared';
import { violationsOf } from '../../../src/audit/check';
import { loadsRideOneVan } from '../../../src/audit/checks/loads-ride-one-van';
import { engines } from '../../databases';
import { addVan, type Afternoon, answer, as, buildAfternoon, buildGarden, collectEverything, dropEverything, type Garden, orderAndPay, refusal, setOut, startVillage } from '../../factories/afternoon';
import { buildAccount } from '../../factories/account';
import { passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

describe.each(engines)('the operator’s run board on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  /** Two doors, two gates, two vans with a driver each; all is ordered everywhere. */
  async function buildDay(): Promise<{ afternoon: Afternoon; gardens: Garden[]; second: { accountId: string } }> {
    const afternoon = await buildAfternoon(app, { points: 2 });
    const { operatorId } = afternoon.market;
    const second = await buildAccount(app, { displayName: '小易', persona: 'driver', scopeType: 'operator', scopeId: operatorId });
    await addVan(afternoon, { driverAccountId: second.accountId, name: '2 号车' });
    const gardens = [await buildGarden(afternoon), await buildGarden(afternoon)];
    for (const pointId of afternoon.market.pickupPointIds) await orderAndPay(afternoon, Object.fromEntries(gardens.map(({ listingId }) => [listingId, 1])), pointId);
    return { afternoon, gardens, second };
  }

  const hand = ({ operator, market: { operatorId } }: Afternoon) => ({
    board: () => answer(as(app, operator).call(dispatchRoutes.runBoard, { operatorId })),
    draft: (change: Omit<RunChangeRequest, 'operatorId'>) => answer(as(app, operator).call(dispatchRoutes.draftChange, { operatorId, ...change })),
    change: (change: Omit<RunChangeRequest, 'operatorId'> & { seen: string }) => as(app, operator).call(dispatchRoutes.changeRuns, { operatorId, ...change }),
    handOver: (routeId: string, driverAccountId: string) => as(app, operator).call(dispatchRoutes.handOverRun, { operatorId, routeId, driverAccountId }),
  });

  it('shows vans, moves a door to the other van as it was shown, and both runs go to their end', async () => {
    const { afternoon, gardens, second } = await buildDay();
    const { board, draft, change } = hand(afternoon);
    const run = await setOut(afternoon);
    const [driving, idle] = [...(await board()).vans].sort((a, b) => b.stops.length - a.stops.length);
    expect([driving!.stops.length, idle!.state, driving!.floatLeftFen]).toEqual([5, 'idle', 200_000]);
    const last = driving!.stops[1]!;
    const move = { kind: 'move' as const, vanId: idle!.vanId, stopId: last.stopId, minutes: null };
    const shown = await draft(move);
    expect(shown.against).toEqual([]);
    expect(shown.vans.map(({ after }) => after.length).sort()).toEqual([4, 4]);
    expect(await refusal(change({ ...move, seen: 'x'.repeat(24) }))).toBe('STATE_CHANGED');
    const moved = await answer(change({ ...move, seen: shown.seen }));
    expect(moved.vans.map(({ stops }) => stops.map(({ kind }) => kind).join())).toEqual(['collect,station,drop,drop', 'collect,station,drop,drop']);
    expect(await refusal(change({ ...move, seen: shown.seen }))).toBe('STATE_CHANGED'); // the stop is not there any more
    const told = await app.database.query<{ account_id: string; title: string; body: string }>(`SELECT account_id, title, body FROM notice WHERE kind = 'run_changed'`);
    expect(told.map(({ account_id: id, title }) => [id, title]).sort()).toEqual([[afternoon.driver.accountId, '路线有变'], [second.accountId, '路线有变']].sort());
    expect(told.find(({ account_id: id }) => id === second.accountId)!.body).toMatch(new RegExp(`^原来：不出车。现在：${last.title}、`));
    const { run: first } = await answer(as(app, afternoon.driver).call(fulfilmentRoutes.run, {}));
    const { run: other } = await answer(as(app, second).call(fulfilmentRoutes.run, {}));
    expect(other!.stops[0]!.title).toContain(gardens.find(({ plaqueNumber }) => last.title.startsWith(plaqueNumber))!.plaqueNumber);
    await answer(as(app, second).call(fulfilmentRoutes.startRun, { routeId: other!.routeId }));
    for (const [driver, each] of [[afternoon.driver, first!], [second, other!]] as const) {
      await collectEverything({ app, driver }, each);
      await dropEverything({ app, driver }, each);
    }
    expect(run.routeId).toBe(first!.routeId);
    expect((await board()).vans.flatMap(({ stops }) => stops).every(({ state }) => state === 'done')).toBe(true);
    const events = await app.database.query(`SELECT id FROM audit_event WHERE action = 'route.move'`);
    expect(events).toHaveLength(2);
  });

  it('a driver’s role that ends is told to the operator; his run waits, and goes with the van to another', async () => {
    const { afternoon } = await buildDay();
    const { operator, driver, market: { operatorId } } = afternoon;
    const { board } = hand(afternoon);
    const run = await setOut(afternoon);
    const third = await buildAccount(app, { displayName: '老李', persona: 'driver', scopeType: 'operator', scopeId: operatorId });
    const ours = { realm: 'operator' as const, realmId: operatorId };
    const people = () => answer(as(app, operator).call(peopleRoutes.people, ours));
    const role = (await people()).roles.find(({ persona, drives }) => persona === 'driver' && drives.includes('1 号车'))!;
    expect([role.runToday, (await people()).roles.filter(({ drives }) => drives.length > 0)]).toEqual([true, [role, expect.objectContaining({ drives: ['2 号车'], runToday: false })]]);
    expect((await answer(as(app, operator).call(peopleRoutes.endRole, { ...ours, roleId: role.roleId, reason: '不开车了' }))).vansWithoutDriver).toEqual(['1 号车']);
    const told = () => app.database.query<{ title: string; body: string }>("SELECT title, body FROM notice WHERE account_id = ? AND kind = 'run_changed'", [operator.accountId]);
    expect(await told()).toEqual([{ title: '1 号车没有司机了', body: '今天的线路还没跑完，现在没人开。到“车和司机”换一位，没跑完的线路跟着车走' }]);
    expect((await board()).vans.find(({ routeId }) => routeId === run.routeId)).toMatchObject({ hasDriver: false, state: 'running' });
    expect(await refusal(as(app, driver).call(fulfilmentRoutes.arrive, { stopId: run.stops[0]!.stopId }))).toBe('NOT_ALLOWED');
    const { vans, drivers } = await answer(as(app, operator).call(vanRoutes.vans, { operatorId }));
    const [left, other] = [vans.find(({ hasDriver }) => !hasDriver)!, vans.find(({ hasDriver }) => hasDriver)!];
    expect([left, drivers]).toMatchObject([{ name: '1 号车', driverName: '何师傅', runToday: true }, [{ accountId: third.accountId }]]);
    const change = (driverId: string, seenDriverId = left.driverId) => as(app, operator).call(vanRoutes.changeDriver, { operatorId, vanId: left.vanId, driverId, seenDriverId });
    expect([await refusal(change(other.driverId)), await refusal(change(driver.accountId)), await refusal(change(third.accountId, third.accountId))]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'STATE_CHANGED']);
    expect((await answer(change(third.accountId))).vans.find(({ vanId }) => vanId === left.vanId)).toMatchObject({ hasDriver: true, driverName: '老李', runToday: true });
    const { run: taken } = await answer(as(app, third).call(fulfilmentRoutes.run, {}));
    await collectEverything({ app, driver: third }, taken!);
    await dropEverything({ app, driver: third }, taken!);
    expect(taken!.routeId).toBe(run.routeId);
    const events = await app.database.query<{ action: string }>("SELECT action FROM audit_event WHERE action IN ('van.driver-changed', 'route.handed-over', 'float.handed-over') AND subject_id IN (?, ?) ORDER BY id", [left.vanId, run.routeId]);
    expect(events.map(({ action }) => action)).toEqual(['van.driver-changed', 'route.handed-over']);
  });

  it('a way planned for a van whose driver is gone is told at the cut-off', async () => {
    const { afternoon } = await buildDay();
    const { operator, market: { operatorId } } = afternoon;
    const ours = { realm: 'operator' as const, realmId: operatorId };
    const { roles } = await answer(as(app, operator).call(peopleRoutes.people, ours));
    for (const { roleId } of roles.filter(({ persona }) => persona === 'driver')) await answer(as(app, operator).call(peopleRoutes.endRole, { ...ours, roleId, reason: '不开车了' }));
    await passTo(app, '14:06:00.000');
    const titles = await app.database.query<{ title: string }>("SELECT title FROM notice WHERE account_id = ? AND kind = 'run_changed'", [operator.accountId]);
    expect(titles.map(({ title }) => title)).toEqual(expect.arrayContaining(['1 号车没有司机了', '2 号车没有司机了', expect.stringMatching(/^[12] 号车今天没有司机$/)]));
    expect((await hand(afternoon).board()).vans.every(({ hasDriver }) => !hasDriver)).toBe(true);
  });

  it('gives what a lost van had still to collect to the other, and what is on board to another driver', async () => {
    const { afternoon, second } = await buildDay();
    const { board, draft, change, handOver } = hand(afternoon);
    const run = await setOut(afternoon);
    await collectEverything({ app, driver: afternoon.driver }, { ...run, stops: run.stops.slice(0, 1) });
    const lost = (await board()).vans.find(({ stops }) => stops.length > 0)!;
    const shown = await draft({ kind: 'lost', vanId: lost.vanId, stopId: null, minutes: null });
    await answer(change({ kind: 'lost', vanId: lost.vanId, stopId: null, minutes: null, seen: shown.seen }));
    const [one, other] = [...(await board()).vans].sort((a, b) => (a.vanId === lost.vanId ? -1 : b.vanId === lost.vanId ? 1 : 0));
    expect(one!.stops.map(({ kind }) => kind).join()).toBe('collect,station,drop,drop');
    expect(other!.stops.map(({ kind }) => kind).join()).toBe('collect,station,drop,drop');
    await answer(handOver(run.routeId, second.accountId));
    const told = await app.database.query<{ title: string }>(`SELECT title FROM notice WHERE kind = 'run_changed' AND account_id IN (?, ?) AND title LIKE '这趟%'`, [afternoon.driver.accountId, second.accountId]);
    expect(told.map(({ title }) => title).sort()).toEqual(['这趟交给你开', '这趟换人开了']);
    expect(await refusal(as(app, afternoon.driver).call(fulfilmentRoutes.arrive, { stopId: one!.stops[1]!.stopId }))).toBe('RUN_HANDED_ON');
    const { run: taken } = await answer(as(app, second).call(fulfilmentRoutes.run, {}));
    expect(taken!.routeId).toBe(run.routeId); // the one under way comes first
    await dropEverything({ app, driver: second }, { ...taken!, stops: taken!.stops.slice(1) });
  });

  it('tells a late van’s gates in minutes, keeps the new times, and refuses what cannot be', async () => {
    const { afternoon } = await buildDay();
    const { board, draft, change } = hand(afternoon);
    expect(await refusal(as(app, afternoon.operator).call(dispatchRoutes.draftChange, { operatorId: afternoon.market.operatorId, kind: 'lost', vanId: 'v', stopId: null, minutes: null }))).toBe('RUNS_NOT_OUT');
    await setOut(afternoon);
    const van = (await board()).vans.find(({ stops }) => stops.length > 0)!;
    const late = { kind: 'late' as const, vanId: van.vanId, stopId: null, minutes: 200 };
    const shown = await draft(late);
    expect(shown.warnings.some((text) => /才卸完，晚 \d+ 分钟$/.test(text))).toBe(true);
    await answer(change({ ...late, seen: shown.seen }));
    const after = (await board()).vans.find(({ vanId }) => vanId === van.vanId)!;
    expect(after.stops.at(-1)!.lateMinutes).toBeGreaterThan(60);
    expect(await refusal(change({ ...late, vanId: 'nobody', seen: shown.seen }))).toBe('STATE_CHANGED');
    await passTo(app, '14:41:00.000');
    await passTo(app, '14:52:00.000');
    const told = await app.database.query<{ title: string; account_id: string }>(`SELECT title, account_id FROM notice WHERE kind = 'van_late'`);
    expect(told.map(({ account_id: id }) => id).sort()).toEqual(afternoon.keepers.map(({ accountId }) => accountId).sort()); // each once
    expect(told.every(({ title }) => /^车要晚 \d+ 分钟$/.test(title))).toBe(true);
    const sheet = await as(app, afternoon.operator).call(dispatchRoutes.runSheet, { operatorId: afternoon.market.operatorId });
    expect(sheet.status).toBe(200);
  });

  it('drives past a door that is called off, and on to one more; what cannot be is told in crates and in words', async () => {
    const { afternoon } = await buildDay();
    const { board, draft, change } = hand(afternoon);
    const extra = await buildGarden(afternoon);
    await setOut(afternoon);
    const before = (await board()).vans.find(({ stops }) => stops.length > 0)!;
    const none = { vanId: null, stopId: null, minutes: null };
    const off = { ...none, kind: 'cancel' as const, stopId: before.stops[1]!.stopId };
    expect(await refusal(as(app, afternoon.operator).call(dispatchRoutes.draftChange, { operatorId: afternoon.market.operatorId, ...off, stopId: before.stops[0]!.stopId }))).toBe('STATE_CHANGED'); // the van is on its way there
    const page = await answer(change({ ...off, seen: (await draft(off)).seen }));
    const driven = page.vans.find(({ vanId }) => vanId === before.vanId)!;
    expect(driven.stops.map(({ kind }) => kind).join()).toBe('collect,station,drop,drop');
    expect(page.doors.map(({ id }) => id)).toContain(extra.householdId);
    const more = { ...none, kind: 'add' as const, householdId: extra.householdId, pickupPointId: page.gates[0]!.id, crates: 1 };
    const shown = await draft(more);
    expect([shown.against, shown.vans[0]!.after.filter(({ isNew }) => isNew)]).toMatchObject([[], [{ title: expect.stringContaining(extra.plaqueNumber) }]]);
    expect((await draft({ ...more, crates: 72 })).against).toEqual([expect.stringMatching(/装不下，多 \d+ 筐$/)]);
    expect(await refusal(change({ ...more, crates: 72, seen: shown.seen }))).toBe('CHANGE_NOT_POSSIBLE');
    const after = (await answer(change({ ...more, seen: shown.seen }))).vans.flatMap(({ stops }) => stops);
    expect(after.filter(({ kind }) => kind === 'collect')).toHaveLength(2);
    expect(await refusal(as(app, afternoon.operator).call(dispatchRoutes.draftChange, { operatorId: afternoon.market.operatorId, ...more }))).toBe('STATE_CHANGED'); // it is driven to already
    const lost = await buildGarden(afternoon);
    await app.run((tx) => tx.execute('UPDATE household SET lat_e6 = 0, lng_e6 = 0 WHERE id = ?', [lost.householdId]));
    expect((await draft({ ...more, householdId: lost.householdId })).against).toEqual([expect.stringContaining('没标位置')]);
    expect(await violationsOf(app.database, loadsRideOneVan)).toEqual([]);
    const short = await app.database.query(`SELECT id FROM order_line WHERE state = 'short'`);
    expect(short.length).toBeGreaterThan(0);
  });

  it('still holds a van to be late when another change is drafted, until it is told otherwise', async () => {
    const { afternoon } = await buildDay();
    const { board, draft, change } = hand(afternoon);
    await setOut(afternoon);
    const [driving, idle] = [...(await board()).vans].sort((a, b) => b.stops.length - a.stops.length);
    const late = (minutes: number) => ({ kind: 'late' as const, vanId: driving!.vanId, stopId: null, minutes });
    await answer(change({ ...late(30), seen: (await draft(late(30))).seen }));
    const told = (await board()).vans.find(({ vanId }) => vanId === driving!.vanId)!.stops;
    const move = { kind: 'move' as const, vanId: idle!.vanId, stopId: told[1]!.stopId, minutes: null };
    const ways = (await draft(move)).vans.find(({ vanName }) => vanName === driving!.vanName)!;
    expect(ways.before.map(({ at }) => at)).toEqual(told.map(({ at }) => at));
    expect(ways.after[0]!.at).toBe(told[0]!.at);
    const sooner = (await draft(late(10))).vans.find(({ vanName }) => vanName === driving!.vanName)!;
    expect(Date.parse(told[0]!.at) - Date.parse(sooner.after[0]!.at)).toBe(20 * 60_000);
  });

  it('sees where a van is as soon as its driver lets it, expects it by that, and forgets it at the end', async () => {
    const { afternoon } = await buildDay();
    const { board } = hand(afternoon);
    const driver = as(app, afternoon.driver);
    const run = await setOut(afternoon);
    const van = async () => (await board()).vans.find(({ routeId }) => routeId === run.routeId)!;
    const there = { routeId: run.routeId, latitude: 28.0123456, longitude: 112.9876543, datum: 'gcj02' as const };
    expect(await refusal(driver.call(fulfilmentRoutes.tellPosition, there))).toBe('STATE_CHANGED');
    expect((await answer(driver.call(fulfilmentRoutes.sharePosition, { routeId: run.routeId, share: true }))).run!.sharesPosition).toBe(true);
    const [next] = (await van()).stops;
    await answer(driver.call(fulfilmentRoutes.tellPosition, { ...there, latitude: next!.latitude + 0.3 }));
    const far = await van();
    expect(far.lateMinutes).toBeGreaterThan(30);
    expect(far.stops.every(({ at }, index) => Date.parse(at) - Date.parse(run.stops[index]!.plannedArrival) === Date.parse(far.stops[0]!.at) - Date.parse(next!.at))).toBe(true);
    await answer(driver.call(fulfilmentRoutes.tellPosition, { ...there, latitude: next!.latitude, longitude: next!.longitude, datum: 'wgs84' }));
    const near = await van();
    expect(near.lateMinutes).toBeLessThan(5);
    expect(Math.abs(near.position!.latitude - next!.latitude)).toBeGreaterThan(0.0005); // Chinese maps are shifted
    const others = await buildAccount(app, { persona: 'driver', scopeType: 'operator', scopeId: afternoon.market.operatorId });
    expect(await refusal(as(app, others).call(fulfilmentRoutes.tellPosition, there))).toBe('NOT_FOUND');
    expect(await refusal(driver.call(fulfilmentRoutes.tellPosition, { ...there, latitude: 91 }))).toBe('INVALID_INPUT');
    await answer(driver.call(fulfilmentRoutes.tellPosition, there));
    expect((await van()).position).toMatchObject({ latitude: 28.012346, longitude: 112.987654 });
    await collectEverything({ app, driver: afternoon.driver }, run);
    await dropEverything({ app, driver: afternoon.driver }, run);
    await answer(driver.call(fulfilmentRoutes.finishRun, { routeId: run.routeId, countedFen: (await van()).floatLeftFen }));
    expect((await van()).position).toBeNull();
    for (const table of ['audit_event', 'idempotency_key', 'job', 'pickup_route', 'notice']) expect([table, JSON.stringify(await app.database.query(`SELECT * FROM ${table}`)).includes('2801234')]).toEqual([table, false]);
    expect(await refusal(driver.call(fulfilmentRoutes.sharePosition, { routeId: run.routeId, share: true }))).toBe('STATE_CHANGED');
  });

  it('holds both ways to drive side by side, drives the other when told, and keeps the rule', async () => {
    const { afternoon, gardens, second } = await buildDay();
    const { operatorId } = afternoon.market;
    const operator = as(app, afternoon.operator);
    await passTo(app, '14:00:00.000');
    await passTo(app, '14:06:00.000');
    const before = await answer(operator.call(dispatchRoutes.runBoard, { operatorId }));
    expect([before.rule, before.plans.map(({ via, chosen, unserved }) => [via, chosen, unserved])]).toEqual(['station', [['station', true, 0], ['direct', false, 0]]]);
    expect(before.plans.every(({ metres, minutes, slackMinutes, vans }) => metres > 0 && minutes > 0 && slackMinutes! > 0 && vans > 0)).toBe(true);
    const gates = before.gates.map(({ title }) => title);
    expect(before.plans.every(({ tightGates, tightestGate }) => tightGates === 0 && gates.includes(tightestGate!))).toBe(true);
    expect(await refusal(operator.call(dispatchRoutes.choosePlan, { operatorId, via: 'station' }))).toBe('STATE_CHANGED');
    const after = await answer(operator.call(dispatchRoutes.choosePlan, { operatorId, via: 'direct' }));
    expect(after.plans.map(({ chosen }) => chosen)).toEqual([false, true]);
    const told = await app.database.query<{ account_id: string; body: string }>(`SELECT account_id, body FROM notice WHERE kind = 'run_changed' AND account_id IN (?, ?)`, [afternoon.driver.accountId, second.accountId]);
    expect(told.map(({ account_id: id }) => id).sort()).toEqual(after.vans.filter(({ stops }) => stops.length > 0).map(({ driverName }) => (driverName === '小易' ? second : afternoon.driver).accountId).sort());
    expect(told.find(({ account_id: id }) => id === afternoon.driver.accountId)!.body).toMatch(/^原来：.*村口小站.*。现在：(?!.*村口小站)/);
    expect(after.vans.flatMap(({ stops }) => stops).some(({ kind }) => kind === 'station')).toBe(false);
    await passTo(app, '14:30:00.000');
    const { run } = await answer(as(app, afternoon.driver).call(fulfilmentRoutes.run, {}));
    const started = (await answer(as(app, afternoon.driver).call(fulfilmentRoutes.startRun, { routeId: run!.routeId }))).run!;
    expect(await refusal(operator.call(dispatchRoutes.choosePlan, { operatorId, via: 'station' }))).toBe('STATE_CHANGED');
    expect(started.stops.filter(({ kind }) => kind === 'collect')).toHaveLength(gardens.length);
    for (const stop of started.stops) {
      if (stop.kind === 'collect') await collectEverything({ app, driver: afternoon.driver }, { ...started, stops: [stop] });
      else await dropEverything({ app, driver: afternoon.driver }, { ...started, stops: [stop] });
    }
    const [cycle] = await app.database.query<{ state: string }>('SELECT state FROM order_cycle WHERE id = ?', [afternoon.market.cycleId]);
    expect(cycle!.state).toBe('at_points');
    expect((await answer(operator.call(dispatchRoutes.setRouteRule, { operatorId, rule: 'cheaper' }))).rule).toBe('cheaper');
  });
});
