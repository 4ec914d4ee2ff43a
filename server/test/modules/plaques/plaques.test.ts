import { type InspectPlaqueRequest, plaqueRoutes, type PlaquesPage, type PlaqueStep, tripDayRoutes, visitRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { Sessions } from '../../../src/modules/identity/public';
import { engines } from '../../databases';
import { type BuiltAccount, buildAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { lookAt, takePhoto } from '../../factories/photo';
import { bookFamily, payDeposit, publishedTrip, type TripGround, tripWish, useTripGround } from '../../factories/trip';

const ALL = ['health', 'kitchen', 'water', 'toilet', 'fire'];

describe.each(engines)('table plaques on %s', (engine) => {
  const of = useTripGround(engine);
  let ground: TripGround;
  let committee: BuiltAccount;
  let villageId: string;
  let page: PlaquesPage;

  const by = (account: BuiltAccount) => as(ground.app, account);
  const at = async (time: string): Promise<void> => {
    await ground.app.clock.stopAt(new Date(`${time}+08:00`));
    await ground.app.runDueJobs();
  };
  const farmerOf = (householdId: string) => buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: householdId });
  const plaqueOf = (householdId: string) => page.plaques.find((plaque) => plaque.householdId === householdId)!;
  const keep = async (called: Promise<{ status: number; body: PlaquesPage }>) => {
    page = await answer(called);
  };
  const inspect = (householdId: string, wish: Partial<InspectPlaqueRequest> = {}) => {
    const { plaqueId, revision } = plaqueOf(householdId);
    return by(committee).call(plaqueRoutes.inspectPlaque, { plaqueId, revision, checklistVersion: 0, fulfilled: ALL, photoIds: [], ...wish });
  };
  const step = (householdId: string, which: PlaqueStep, reason = '按规定') => {
    const { plaqueId, revision } = plaqueOf(householdId);
    return by(committee).call(plaqueRoutes.stepPlaque, { plaqueId, revision, step: which, reason });
  };
  const sound = async () => expect((await auditDatabase(ground.app.database)).filter(({ check }) => check !== 'jobs-get-done')).toEqual([]);

  beforeAll(async () => {
    ground = of();
    ({ villageId } = ground.pairing);
    committee = await buildAccount(ground.app, { persona: 'committee', scopeType: 'village', scopeId: villageId });
  });

  test('a household applies once, is inspected by a checklist, and gets a number only when it passed', async () => {
    const [first, second, third] = ground.householdIds as [string, string, string];
    for (const id of [first, second, third]) {
      const farmer = await farmerOf(id);
      expect((await answer(by(farmer).call(plaqueRoutes.applyForPlaque, { householdId: id }))).plaque).toMatchObject({ state: 'applied', number: null });
      expect(await refusal(by(farmer).call(plaqueRoutes.applyForPlaque, { householdId: id }))).toBe('PLAQUE_STANDS');
    }
    await keep(by(committee).call(plaqueRoutes.plaques, { villageId }));
    expect(page).toMatchObject({ checklistVersion: 0, checklist: [{ key: 'health' }, {}, {}, {}, {}] });
    expect(await refusal(step(first, 'award'))).toBe('STATE_CHANGED');
    expect(await refusal(inspect(first, { checklistVersion: 1 }))).toBe('CHECKLIST_CHANGED');
    expect(await refusal(inspect(first, { fulfilled: ['gold'] }))).toBe('INVALID_INPUT');
    const photoId = await takePhoto(ground.app, committee);
    await keep(inspect(first, { fulfilled: ['kitchen', 'water', 'toilet', 'fire'], photoIds: [photoId] }));
    expect(plaqueOf(first).photoIds).toEqual([photoId]);
    const photo = `/plaques/${plaqueOf(first).plaqueId}/photos/${photoId}`;
    expect([await lookAt(ground.app, photo, committee), await lookAt(ground.app, photo, await farmerOf(first)), await lookAt(ground.app, photo.replace(photoId, 'nothing'), committee)]).toEqual([200, 403, 404]);
    expect(plaqueOf(first)).toMatchObject({ state: 'inspecting', score: 70, passed: false, dueOn: '2027-02-21' });
    expect(await refusal(step(first, 'award'))).toBe('NOT_INSPECTED');
    for (const id of [first, second, third]) {
      await keep(inspect(id));
      await keep(step(id, 'award', '检查合格'));
    }
    expect(plaqueOf(first)).toMatchObject({ state: 'awarded', score: 100, validUntil: '2027-11-23', number: expect.stringMatching(/^T[0-9A-F]{10}$/) });
    expect(await refusal(by(committee).call(plaqueRoutes.stepPlaque, { plaqueId: plaqueOf(first).plaqueId, revision: 0, step: 'suspend', reason: '按规定' }))).toBe('STATE_CHANGED');
    const { accessToken } = await ground.app.run((tx) => ground.app.get(Sessions).open(tx, committee.accountId));
    const { bytes } = await ground.app.client.download(plaqueRoutes.plaqueFile, { plaqueId: plaqueOf(first).plaqueId }, { as: accessToken });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await sound();
  });

  test('suspended it is out of the planner at once: families unseated, the leader told, the code says so; restored it hosts again', async () => {
    const [first] = ground.householdIds as [string, string, string];
    const { tripId } = await publishedTrip(ground, { hosts: tripWish(ground).hosts.slice(0, 1) });
    const family = await bookFamily(ground, tripId);
    await payDeposit(ground, family);
    const seat = () => answer(as(ground.app, ground.organiser).call(visitRoutes.seatFamilies, { tripId }));
    expect((await seat()).paidFamilies[0]!.householdId).toBe(first);
    await keep(step(first, 'suspend', '灶台不干净'));
    expect((await answer(as(ground.app, ground.organiser).call(visitRoutes.tripBoard, { tripId }))).paidFamilies[0]!.householdId).toBeNull();
    expect((await answer(as(ground.app, ground.organiser).call(tripDayRoutes.tripRoster, { tripId }))).lights.unseated).toBe(1);
    expect((await seat()).paidFamilies[0]!.reason).toContain('餐桌牌暂停');
    expect((await answer(ground.app.call(plaqueRoutes.plaqueSaid, { number: plaqueOf(first).number! }))).state).toBe('suspended');
    const told = await ground.app.database.query(`SELECT title FROM notice WHERE account_id = ? AND kind = 'plaque'`, [ground.organiser.accountId]);
    expect(told).toEqual([{ title: '11 月 28 日的村游少了一张餐桌' }]);
    expect(await refusal(as(ground.app, ground.organiser).call(visitRoutes.createTrip, tripWish(ground, { date: '2026-12-05' })))).toBe('TABLE_WITHOUT_PLAQUE');
    await sound();
    await keep(inspect(first));
    await keep(step(first, 'restore', '整改好了'));
    expect((await seat()).paidFamilies[0]!.householdId).toBe(first);
    await sound();
  });

  test('prices hold from a date to a date, never two at once, and are frozen in the trips made by them', async () => {
    const set = (validFrom: string, validUntil: string, perPersonFen: number) => by(committee).call(plaqueRoutes.setPriceSchedule, { villageId, validFrom, validUntil, perPersonFen });
    await keep(set('2026-12-01', '2027-02-28', 5_000));
    expect(await refusal(set('2027-02-28', '2027-03-31', 5_500))).toBe('SCHEDULES_OVERLAP');
    expect(await refusal(set('2027-05-02', '2027-05-01', 5_500))).toBe('SCHEDULES_OVERLAP');
    expect(await refusal(set('2027-02-29', '2027-05-01', 5_500))).toBe('INVALID_INPUT');
    await keep(set('2027-03-01', '2027-12-31', 5_500));
    const winter = await publishedTrip(ground, { date: '2027-02-27' });
    const [row] = await ground.app.database.query<{ per_person_fen: number }>('SELECT per_person_fen FROM trip_host WHERE trip_id = ? LIMIT 1', [winter.tripId]);
    expect(row).toEqual({ per_person_fen: 5_000 });
    expect(page.schedules).toHaveLength(2);
  });

  test('a new checklist is a new version; its points are 100', async () => {
    const items = [{ key: 'health', text: '有健康证', points: 60, must: true }, { key: 'taste', text: '味道', points: 40, must: false }];
    expect(await refusal(by(committee).call(plaqueRoutes.setChecklist, { villageId, items: items.slice(0, 1) }))).toBe('CHECKLIST_WRONG');
    await keep(by(committee).call(plaqueRoutes.setChecklist, { villageId, items }));
    expect(page.checklistVersion).toBe(1);
  });

  test('a standard holds from a date to a date, and a family keeps the one it booked by', async () => {
    const set = (validFrom: string, validUntil: string, items: string[]) => by(committee).call(plaqueRoutes.setStandard, { villageId, validFrom, validUntil, items });
    const { tripId } = await publishedTrip(ground, { date: '2027-02-27' });
    const before = await bookFamily(ground, tripId);
    await keep(set('2027-01-01', '2027-06-30', ['七菜一汤', '碗筷消毒']));
    expect(await refusal(set('2027-06-30', '2027-07-31', ['六菜一汤']))).toBe('SCHEDULES_OVERLAP');
    expect(await refusal(set('2027-08-02', '2027-08-01', ['六菜一汤']))).toBe('SCHEDULES_OVERLAP');
    expect(await refusal(set('2027-02-29', '2027-08-01', ['六菜一汤']))).toBe('INVALID_INPUT');
    const after = await bookFamily(ground, tripId);
    expect([before.booking.standards, after.booking.standards, after.booking.tableFen]).toEqual([[], ['七菜一汤', '碗筷消毒'], 5_000]);
    await ground.app.run((tx) => tx.execute(`UPDATE service_standard SET items = '["五菜一汤"]'`));
    expect((await answer(by(after.resident).call(visitRoutes.tripBooking, { bookingId: after.booking.bookingId }))).standards).toEqual(['七菜一汤', '碗筷消毒']);
  });

  test('a round gives every plaque a day; the committee is reminded until all are inspected, the overdue first', async () => {
    const plan = (title: string, from: string, dueOn: string) => by(committee).call(plaqueRoutes.planInspections, { villageId, title, from, dueOn });
    expect(await refusal(plan('冬季检查', '2026-12-31', '2026-12-01'))).toBe('ROUND_NOT_POSSIBLE');
    expect(await refusal(plan('冬季检查', '2026-09-01', '2026-11-22'))).toBe('ROUND_NOT_POSSIBLE');
    expect(await refusal(plan('冬季检查', '2027-02-29', '2027-03-31'))).toBe('INVALID_INPUT');
    await keep(plan('冬季检查', '2026-12-01', '2026-12-31'));
    expect(page.rounds).toMatchObject([{ title: '冬季检查', visits: [{ dueOn: '2026-12-11', doneOn: null, overdue: false }, { dueOn: '2026-12-21' }, { dueOn: '2026-12-31' }] }]);
    expect(await refusal(plan('又一轮', '2026-12-31', '2027-01-31'))).toBe('ROUND_NOT_POSSIBLE');
    const told = async () => (await ground.app.database.query<{ title: string; body: string }>(`SELECT title, body FROM notice WHERE account_id = ? AND kind = 'plaque' ORDER BY id`, [committee.accountId])).map(({ title, body }) => `${title}|${body}`);
    await at('2026-12-01T08:59:59');
    expect(await told()).toEqual([]);
    await at('2026-12-01T09:00:00');
    expect(await told()).toEqual([expect.stringMatching(/^冬季检查：还有 3 家没检查\|先去/)]);
    const [first] = page.rounds[0]!.visits;
    await at('2026-12-12T10:00:00');
    await keep(by(committee).call(plaqueRoutes.plaques, { villageId }));
    expect(page.rounds[0]!.visits.map(({ overdue }) => overdue)).toEqual([true, false, false]);
    await keep(inspect(page.plaques.find(({ plaqueId }) => plaqueId === first!.plaqueId)!.householdId, { checklistVersion: 1, fulfilled: ['health', 'taste'] }));
    expect(page.rounds[0]!.visits[0]).toMatchObject({ doneOn: '2026-12-12', score: 100, overdue: false });
    await at('2027-01-01T09:00:00');
    expect((await told()).at(-1)).toMatch(/^冬季检查：还有 2 家没检查\|.*过了日子还没查/);
    for (const { plaqueId } of page.rounds[0]!.visits.slice(1)) await keep(inspect(page.plaques.find((plaque) => plaque.plaqueId === plaqueId)!.householdId, { checklistVersion: 1, fulfilled: ['health', 'taste'] }));
    const before = (await told()).length;
    await at('2027-02-20T10:00:00');
    expect(await told()).toHaveLength(before);
    await sound();
  });

  test('a month before the end it is told, past its last day it hosts nobody; what was not inspected is overdue', async () => {
    const [first, second] = ground.householdIds as [string, string, string];
    await at('2027-04-05T10:00:00');
    await keep(by(committee).call(plaqueRoutes.plaques, { villageId }));
    expect([plaqueOf(first).overdue, plaqueOf(second).overdue]).toEqual([true, true]);
    await at('2027-10-24T09:00:00');
    const reminders = await ground.app.database.query(`SELECT COUNT(*) AS n FROM notice WHERE kind = 'plaque' AND title LIKE '%到期'`);
    expect(Number((reminders[0] as { n: number | string }).n)).toBe(3);
    await at('2027-11-23T23:59:59');
    await keep(by(committee).call(plaqueRoutes.plaques, { villageId }));
    expect(plaqueOf(second).state).toBe('awarded');
    await at('2027-11-24T00:00:00');
    await keep(by(committee).call(plaqueRoutes.plaques, { villageId }));
    expect(plaqueOf(second).state).toBe('expired');
    await sound();
  });
});
