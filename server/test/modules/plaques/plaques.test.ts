import { type InspectPlaqueRequest, plaqueRoutes, type PlaquesPage, type PlaqueStep, tripDayRoutes, visitRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { Sessions } from '../../../src/modules/identity/public';
import { engines } from '../../databases';
import { type BuiltAccount, buildAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
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
    await keep(inspect(first, { fulfilled: ['kitchen', 'water', 'toilet', 'fire'] }));
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

  test('a month before the end it is told, past its last day it hosts nobody; what was not inspected is overdue', async () => {
    const [first, second] = ground.householdIds as [string, string, string];
    await at('2027-02-25T10:00:00');
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
