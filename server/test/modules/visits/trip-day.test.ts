import { type CheckInRequest, type NameTripPeopleRequest, tripDayRoutes, visitRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { Sessions } from '../../../src/modules/identity/public';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { bookFamily, type BookedFamily, familyWish, payDeposit, publishedTrip, type TripGround, useTripGround } from '../../factories/trip';
import { tablesWith } from '../../factories/whole-database';

const CHILD = '金丝雀娃';

describe.each(engines)('the day of a trip on %s', (engine) => {
  const of = useTripGround(engine);
  let ground: TripGround;
  let tripId: string;
  let families: readonly [BookedFamily, BookedFamily];

  const organiser = () => as(ground.app, ground.organiser);
  const own = ({ resident }: BookedFamily) => as(ground.app, resident);
  const at = async (time: string): Promise<void> => {
    await ground.app.clock.stopAt(new Date(`${time}+08:00`));
    await ground.app.runDueJobs();
  };
  const name = (family: BookedFamily, wish: Partial<NameTripPeopleRequest> = {}) =>
    own(family).call(tripDayRoutes.nameTripPeople, { bookingId: family.booking.bookingId, adults: ['金丝雀妈', '金丝雀爸'], children: [{ band: '7-13', name: CHILD }], contactName: '金丝雀姑', contactPhone: '13900007777', ...wish });
  const roster = () => answer(organiser().call(tripDayRoutes.tripRoster, { tripId }));
  const checkIn = (wish: Partial<CheckInRequest>) => organiser().call(tripDayRoutes.checkIn, { tripId, point: 0, ...wish });
  const codeOf = async (family: BookedFamily) => (await answer(own(family).call(tripDayRoutes.tripPeople, { bookingId: family.booking.bookingId }))).code!;
  const sound = async () => expect((await auditDatabase(ground.app.database)).filter(({ check }) => check !== 'jobs-get-done')).toEqual([]);

  beforeAll(async () => {
    ground = of();
    ({ tripId } = await publishedTrip(ground));
    const resident = await buildAccount(ground.app);
    const { consentId } = await answer(as(ground.app, resident).call(visitRoutes.consentAsGuardian, { tripId, version: '2026-11' }));
    const booking = await answer(as(ground.app, resident).call(visitRoutes.bookTrip, familyWish(tripId, { childBands: ['7-13'], allergies: ['花生'], consentId })));
    families = [{ resident, booking }, await bookFamily(ground, tripId)];
    for (const family of families) await payDeposit(ground, family);
  });

  test('a trip is not confirmed while anything is red', async () => {
    const confirm = () => organiser().call(tripDayRoutes.confirmTrip, { tripId });
    expect((await roster()).lights).toEqual({ unpaid: 0, unnamed: 5, uninsured: 0, withoutConsent: 0, unseated: 2 });
    expect(await refusal(confirm())).toBe('TRIP_LIGHTS_RED');
    expect(await refusal(name(families[0], { children: [] }))).toBe('PEOPLE_DIFFER');
    expect(await refusal(name(families[0], { children: [{ band: '0-2', name: CHILD }] }))).toBe('PEOPLE_DIFFER');
    expect((await answer(name(families[0]))).people).toMatchObject([{ kind: 'adult', insured: false }, { kind: 'adult' }, { kind: 'child', band: '7-13' }]);
    await answer(name(families[1], { children: [] }));
    await answer(organiser().call(visitRoutes.seatFamilies, { tripId }));
    const people = (await roster()).families.flatMap((family) => family.people);
    expect((await roster()).lights).toEqual({ unpaid: 0, unnamed: 0, uninsured: 5, withoutConsent: 0, unseated: 0 });
    expect(await refusal(organiser().call(tripDayRoutes.insurePeople, { tripId, policies: [{ personId: 'nobody', policyNumber: 'PICC-1' }] }))).toBe('NOT_FOUND');
    await answer(organiser().call(tripDayRoutes.insurePeople, { tripId, policies: people.map(({ personId }) => ({ personId, policyNumber: 'PICC-20261128' })) }));
    expect(await answer(confirm())).toMatchObject({ confirmedAt: '2026-11-23T03:46:00.000Z' });
    expect(await refusal(confirm())).toBe('STATE_CHANGED');
    expect(await refusal(as(ground.app, await buildAccount(ground.app)).call(visitRoutes.bookTrip, familyWish(tripId)))).toBe('TRIP_CLOSED');
    await sound();
  });

  test('names are for the leader alone, from 24 hours before to 24 hours after, and every view is an event', async () => {
    const names = (who = ground.organiser) => as(ground.app, who).call(tripDayRoutes.tripNames, { tripId });
    const other = await buildAccount(ground.app, { persona: 'organiser', scopeType: 'pairing', scopeId: ground.pairing.pairingId });
    expect(JSON.stringify(await roster())).not.toContain('金丝雀');
    await at('2026-11-27T08:59:59.999');
    expect(await refusal(names())).toBe('NAMES_CLOSED');
    await at('2026-11-27T09:00:00');
    expect(await refusal(names(other))).toBe('NOT_FOUND');
    expect((await answer(names())).families[0]).toMatchObject({ contactName: '金丝雀姑', contactPhone: '13900007777', people: [{ name: '金丝雀妈' }, { name: '金丝雀爸' }, { name: CHILD, band: '7-13' }] });
    const { bytes } = await ground.app.client.download(tripDayRoutes.insuranceSheet, { tripId, format: 'csv' }, { as: (await fresh()).token });
    expect(bytes.toString()).toContain(`${CHILD},7-13 岁,2026-11-28`);
    expect(bytes.toString()).not.toContain('1390000');
    const views = await ground.app.database.query<{ action: string; actor_id: string }>(`SELECT action, actor_id FROM audit_event WHERE action IN ('trip.names-viewed', 'trip.insurance-exported') ORDER BY id`);
    expect(views).toEqual([{ action: 'trip.names-viewed', actor_id: ground.organiser.accountId }, { action: 'trip.insurance-exported', actor_id: ground.organiser.accountId }]);
  });

  test('a family is there once at each point; another trip’s code is named as such', async () => {
    await ground.app.clock.stopAt(new Date('2026-11-28T08:40:00+08:00'));
    const other = await publishedTrip(ground, { date: '2026-12-05' });
    const stranger = await bookFamily(ground, other.tripId);
    await payDeposit(ground, stranger);
    const code = await codeOf(families[0]);
    expect(await answer(checkIn({ code }))).toMatchObject({ name: '周敏一家', heads: 3, stillMissing: 1 });
    expect(await refusal(checkIn({ code }))).toBe('CHECKED_IN_BEFORE');
    expect(await refusal(checkIn({ code: await codeOf(stranger) }))).toBe('CODE_OF_OTHER_TRIP');
    expect(await refusal(checkIn({ code: '00000' }))).toBe('INVALID_INPUT');
    expect(await refusal(checkIn({ point: 9, code }))).toBe('INVALID_INPUT');
    await ground.app.clock.stopAt(new Date('2026-11-28T09:40:00+08:00'));
    expect(await answer(checkIn({ point: 1, bookingId: families[0].booking.bookingId, offlineAt: '2026-11-28T01:31:00.000Z' }))).toMatchObject({ stillMissing: 1 });
    const { families: rows, points } = await roster();
    expect([points.length, rows.map(({ checkedIn }) => checkedIn)]).toEqual([2, [[0, 1], []]]);
    const [late] = await ground.app.database.query<{ checked_at: Date | string }>('SELECT checked_at FROM trip_check_in WHERE point = 1');
    expect(new Date(`${String(late!.checked_at instanceof Date ? late!.checked_at.toISOString() : late!.checked_at).replace(' ', 'T').replace('Z', '')}Z`).toISOString()).toBe('2026-11-28T01:31:00.000Z');
  });

  test('the household reads who comes, without a child’s name', async () => {
    const householdId = (await answer(organiser().call(visitRoutes.tripBoard, { tripId }))).paidFamilies[0]!.householdId!;
    const farmer = as(ground.app, await buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: householdId }));
    const page = await answer(farmer.call(tripDayRoutes.hostDay, { householdId }));
    expect(page.trips[0]).toMatchObject({ date: '2026-11-28', families: expect.arrayContaining([{ bookingId: families[0].booking.bookingId, name: '周敏一家', adults: 2, children: 1, needs: ['忌花生'] }]), tasks: ['09:30 望湖人家打卡，集合点名'] });
    expect(JSON.stringify(page)).not.toContain('金丝雀');
    expect(await refusal(farmer.call(tripDayRoutes.hostDay, { householdId: ground.householdIds.find((id) => id !== householdId)! }))).toBe('NOT_FOUND');
  });

  test('after it, the same day, households are paid for the heads that were there, through the books, once', async () => {
    const settle = (expectedHostsFen: number) => organiser().call(tripDayRoutes.settleTrip, { tripId, costs: [{ title: '大巴', fen: 80_000, payer: 'operator' }], expectedHostsFen });
    expect(await refusal(settle(18_000))).toBe('TRIP_NOT_OVER');
    await ground.app.clock.stopAt(new Date('2026-11-28T15:30:00+08:00'));
    expect(await refusal(settle(30_000))).toBe('QUOTE_CHANGED');
    expect((await answer(settle(18_000))).hosts.map(({ heads, fen }) => [heads, fen]).sort()).toEqual([[0, 0], [0, 0], [3, 18_000]]);
    expect(await refusal(settle(18_000))).toBe('STATE_CHANGED');
    const posted = await ground.app.database.query<{ kind: string; business_date: string }>(`SELECT kind, business_date FROM ledger_document WHERE kind LIKE 'trip_%' ORDER BY kind`);
    expect(posted).toEqual([{ kind: 'trip_costs', business_date: '2026-11-28' }, ...Array.from({ length: 2 }, () => ({ kind: 'trip_deposit_earned', business_date: '2026-11-28' })), { kind: 'trip_host_paid', business_date: '2026-11-28' }, { kind: 'trip_hosted', business_date: '2026-11-28' }]);
    const rate = (stars: number) => own(families[0]).call(tripDayRoutes.rateTrip, { bookingId: families[0].booking.bookingId, stars, hostStars: 4, text: '金丝雀说好吃' });
    expect(await refusal(rate(6))).toBe('INVALID_INPUT');
    expect(await answer(rate(5))).toMatchObject({ stars: 5, hostStars: 4, mayRate: false });
    expect(await refusal(rate(1))).toBe('STATE_CHANGED');
    await sound();
  });

  test('thirty days later no trace is left, sealed or open, in any table; the yearly audit counts it', async () => {
    const sealed = await ground.app.database.query<{ name_sealed: string }>('SELECT name_sealed FROM trip_person');
    type Sealed = { contact_sealed: string; text_sealed: string; family_sealed: string };
    const [{ contact_sealed: contact, text_sealed: rating, family_sealed: family }] = (await ground.app.database.query<Sealed>('SELECT contact_sealed, text_sealed, family_sealed FROM trip_booking JOIN trip_rating ON booking_id = id')) as [Sealed];
    expect(sealed).toHaveLength(5);
    expect(await tablesWith(ground.app, '金丝雀')).toEqual([]);
    await at('2026-11-29T15:30:00');
    expect(await refusal(organiser().call(tripDayRoutes.tripNames, { tripId }))).toBe('NAMES_CLOSED');
    await at('2026-12-28T15:29:59');
    expect(await tablesWith(ground.app, sealed[0]!.name_sealed)).toEqual(['trip_person']);
    await at('2026-12-28T15:30:00');
    for (const canary of ['金丝雀', '13900007777', contact, rating, family, ...sealed.map(({ name_sealed }) => name_sealed)]) expect(await tablesWith(ground.app, canary)).toEqual([]);
    await sound();
    const { bytes } = await ground.app.client.download(tripDayRoutes.minorsAudit, { pairingId: ground.pairing.pairingId, year: 2026, format: 'csv' }, { as: (await fresh()).token });
    expect(bytes.toString()).toContain('2026-11-28,小雪菜园一日,1,1,0');
    for (const what of ['监护人同意', '家长填名字', '看名字', '导出投保名单', '到期删除']) expect(bytes.toString()).toContain(what);
  });

  /** A session of the moment: the clock has moved on by days. */
  const fresh = async () => ({ token: (await ground.app.run((tx) => ground.app.get(Sessions).open(tx, ground.organiser.accountId))).accessToken });
});
