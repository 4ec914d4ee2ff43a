import { type ChangePartyRequest, type EditTripRequest, type TripBoard, tripDayRoutes, visitRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { bookFamily, type BookedFamily, familyWish, payDeposit, publishedTrip, type TripGround, tripWish, useTripGround } from '../../factories/trip';

describe.each(engines)('changes of trips and bookings on %s', (engine) => {
  const of = useTripGround(engine);
  let ground: TripGround;
  beforeAll(() => {
    ground = of();
  });

  const organiser = () => as(ground.app, ground.organiser);
  const own = ({ resident }: BookedFamily) => as(ground.app, resident);
  const change = (family: BookedFamily, wish: Partial<ChangePartyRequest>) =>
    own(family).call(visitRoutes.changeTripParty, { bookingId: family.booking.bookingId, adults: 2, childBands: [], seenAdults: 2, seenChildren: 0, expectedPriceFen: 16_800, ...wish });
  const page = (family: BookedFamily) => answer(own(family).call(visitRoutes.tripBooking, { bookingId: family.booking.bookingId }));
  const edit = (board: TripBoard, wish: Partial<EditTripRequest>) => {
    const { pairingId: _, date: __, ...fields } = tripWish(ground);
    return organiser().call(visitRoutes.editTrip, { ...fields, tripId: board.tripId, revision: 0, ...wish });
  };
  const kinds = async ({ resident }: BookedFamily) => (await ground.app.database.query<{ kind: string }>('SELECT kind FROM notice WHERE account_id = ? ORDER BY id', [resident.accountId])).map(({ kind }) => kind);
  const sound = async () => expect((await auditDatabase(ground.app.database)).filter(({ check }) => check !== 'jobs-get-done')).toEqual([]);

  test('a family grows into free seats only, shrinks into the hands of who waits, and pays the same', async () => {
    const { tripId } = await publishedTrip(ground, { seats: 6 });
    const first = await bookFamily(ground, tripId);
    await payDeposit(ground, first);
    const second = await bookFamily(ground, tripId);
    const waiting = await bookFamily(ground, tripId, { adults: 3 });
    expect(waiting.booking.state).toBe('waitlisted');
    expect(await refusal(change(first, { adults: 5 }))).toBe('SEATS_GONE');
    expect(await refusal(change(first, { adults: 7 }))).toBe('PARTY_TOO_BIG');
    expect(await refusal(change(first, { seenAdults: 3 }))).toBe('STATE_CHANGED');
    expect(await refusal(change(first, { expectedPriceFen: 1 }))).toBe('QUOTE_CHANGED');
    expect(await refusal(change(first, { adults: 0 }))).toBe('INVALID_INPUT');
    expect(await refusal(change(first, { childBands: ['3-6'] }))).toBe('GUARDIAN_CONSENT_FIRST');
    const { consentId } = await answer(own(first).call(visitRoutes.consentAsGuardian, { tripId, version: '2026-11' }));
    expect(await answer(change(first, { adults: 1, childBands: ['3-6', '7-13'], consentId }))).toMatchObject({ adults: 1, children: 2, priceFen: 16_800, depositFen: 5_000 });
    expect(await answer(own(first).call(visitRoutes.tripParty, { bookingId: first.booking.bookingId }))).toMatchObject({ childBands: ['3-6', '7-13'], consented: true, seatsLeft: 1 });
    await answer(change(second, { adults: 1 }));
    expect((await page(waiting)).state).toBe('waitlisted'); // three people, two seats
    await answer(change(waiting, { adults: 2, seenAdults: 3 }));
    expect((await page(waiting)).state).toBe('offered');
    await sound();
  });

  test('an edit tells who booked what is different, keeps what they booked, and never takes their places', async () => {
    const board = await publishedTrip(ground, { date: '2026-12-05' });
    const family = await bookFamily(ground, board.tripId);
    await payDeposit(ground, family);
    expect(await refusal(edit(board, { seats: 1 }))).toBe('PLACES_TAKEN');
    expect(await refusal(edit(board, { revision: 3 }))).toBe('STATE_CHANGED');
    expect(await refusal(edit(board, { endTime: '09:00' }))).toBe('TRIP_DATES_BACKWARDS');
    expect(await refusal(edit(board, { policy: [{ daysBefore: 1, time: '18:00', percent: 50 }, { daysBefore: 1, time: '12:00', percent: 10 }] }))).toBe('POLICY_OVERLAPS');
    await answer(edit(board, { priceFen: 19_800, policy: [] }));
    expect(await kinds(family)).toEqual(['trip_booked']);
    await answer(edit(board, { gathering: '西门', startTime: '08:30', priceFen: 19_800, policy: [], revision: 1 }));
    expect(await kinds(family)).toEqual(['trip_booked', 'trip_changed']);
    expect(await page(family)).toMatchObject({ gathering: '西门', priceFen: 16_800, cancelRefundFen: 5_000 });
    expect(await answer(organiser().call(visitRoutes.tripForm, { pairingId: ground.pairing.pairingId, tripId: board.tripId }))).toMatchObject({ revision: 2, gathering: '西门', familiesTaken: 1, priceFen: 19_800 });
  });

  test('a new trip begins from the last one, on a Saturday a week ahead', async () => {
    const form = await answer(organiser().call(visitRoutes.tripForm, { pairingId: ground.pairing.pairingId }));
    expect(form).toMatchObject({ tripId: null, date: '2026-12-05', gathering: '西门', seats: 12, hosts: [{ seats: 6 }, { seats: 6 }, { seats: 6 }] });
    expect(form.choices).toHaveLength(3);
  });

  test('moved to the backup date everybody keeps the place, and who cannot come gets everything back', async () => {
    const board = await publishedTrip(ground, { date: '2026-12-12', backupDate: '2026-12-19', policy: [] });
    const family = await bookFamily(ground, board.tripId);
    await payDeposit(ground, family);
    expect((await page(family)).cancelRefundFen).toBe(0);
    expect(await answer(organiser().call(visitRoutes.moveTrip, { tripId: board.tripId, reason: '要下大雨' }))).toMatchObject({ date: '2026-12-19', familiesLeft: 2 });
    expect(await page(family)).toMatchObject({ date: '2026-12-19', state: 'deposit_paid', cancelRefundFen: 5_000 });
    expect(await refusal(organiser().call(visitRoutes.moveTrip, { tripId: board.tripId, reason: '要下大雨' }))).toBe('NO_BACKUP_DATE');
    expect(await kinds(family)).toEqual(['trip_booked', 'trip_moved']);
    await ground.app.clock.stopAt(new Date('2026-11-23T11:47:00+08:00'));
    const late = await bookFamily(ground, board.tripId);
    await payDeposit(ground, late);
    expect((await page(late)).cancelRefundFen).toBe(0); // booked this day, by its policy
    await sound();
  });

  test('moved once everybody is insured and it is confirmed: both are to be done anew for the other day', async () => {
    const { tripId } = await publishedTrip(ground, { date: '2027-01-09', backupDate: '2027-01-16' });
    const family = await bookFamily(ground, tripId);
    await payDeposit(ground, family);
    await answer(own(family).call(tripDayRoutes.nameTripPeople, { bookingId: family.booking.bookingId, adults: ['周敏', '李雷'], children: [], contactName: '周奶奶', contactPhone: '13900001111' }));
    await answer(organiser().call(visitRoutes.seatFamilies, { tripId }));
    const roster = () => answer(organiser().call(tripDayRoutes.tripRoster, { tripId }));
    const insure = async () => answer(organiser().call(tripDayRoutes.insurePeople, { tripId, policies: (await roster()).families[0]!.people.map(({ personId }, at) => ({ personId, policyNumber: `PICC-${at}` })) }));
    await insure();
    await answer(organiser().call(tripDayRoutes.confirmTrip, { tripId }));
    await answer(organiser().call(visitRoutes.moveTrip, { tripId, reason: '要下大雪' }));
    expect(await roster()).toMatchObject({ confirmedAt: null, lights: { unnamed: 0, uninsured: 2, unseated: 0 } });
    expect(await refusal(organiser().call(tripDayRoutes.confirmTrip, { tripId }))).toBe('TRIP_LIGHTS_RED');
    await insure();
    expect((await answer(organiser().call(tripDayRoutes.confirmTrip, { tripId }))).confirmedAt).not.toBeNull();
  });

  test('a household that cannot host any more goes out of a trip: its families are seated anew, nobody else moves', async () => {
    const board = await publishedTrip(ground, { date: '2026-12-26' });
    const families = [await bookFamily(ground, board.tripId), await bookFamily(ground, board.tripId), await bookFamily(ground, board.tripId)];
    for (const family of families) await payDeposit(ground, family);
    const seated = async () => new Map((await answer(organiser().call(visitRoutes.tripBoard, { tripId: board.tripId }))).paidFamilies.map(({ bookingId, householdId }) => [bookingId, householdId]));
    await answer(organiser().call(visitRoutes.seatFamilies, { tripId: board.tripId }));
    const before = await seated();
    const [first, second, third] = ground.householdIds as [string, string, string];
    expect([...before.values()].sort()).toEqual([first, second, third].sort());
    const hosts = tripWish(ground).hosts.map((host) => (host.householdId === first ? { ...host, seats: 9 } : host));
    expect(await refusal(edit(board, { hosts: [] }))).toBe('INVALID_INPUT');
    expect(await refusal(edit(board, { hosts: [...hosts, { ...hosts[0]!, householdId: 'nobody' }] }))).toBe('NOT_FOUND');
    await answer(edit(board, { hosts }));
    expect(await seated()).toEqual(before);
    const after = await answer(edit(board, { revision: 1, hosts: hosts.filter(({ householdId }) => householdId !== third) }));
    expect(after.tables.map(({ householdId }) => householdId)).toEqual([first, second]);
    expect(await seated()).toEqual(new Map([...before].map(([id, at]) => [id, at === third ? null : at])));
    await answer(organiser().call(visitRoutes.seatFamilies, { tripId: board.tripId }));
    const repaired = await seated();
    expect([...before].filter(([id, at]) => at !== third && repaired.get(id) !== at)).toEqual([]);
    expect([...repaired.values()]).not.toContain(null);
    await answer(edit(board, { revision: 2, hosts: hosts.filter(({ householdId }) => householdId !== third).map((host) => (host.householdId === first ? { ...host, menuAllergens: ['花生', '虾'] } : host)) }));
    expect([...(await seated()).values()].filter((at) => at === first)).toEqual([]);
    await sound();
  });

  test('the poster is one sheet with the code of a published trip', async () => {
    const { tripId } = await publishedTrip(ground, { date: '2026-12-13' });
    const { bytes } = await ground.app.client.download(visitRoutes.tripPoster, { tripId }, { as: ground.organiser.token });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const draft = await answer(organiser().call(visitRoutes.createTrip, tripWish(ground, { date: '2026-12-20' })));
    expect(await refusal(organiser().call(visitRoutes.tripPoster, { tripId: draft.tripId }))).toBe('STATE_CHANGED');
    expect(await refusal(as(ground.app, await buildAccount(ground.app)).call(visitRoutes.bookTrip, familyWish(draft.tripId)))).toBe('NOT_FOUND');
  });

  test('a trip that was made longer is erased thirty days after its new end', async () => {
    const board = await publishedTrip(ground, { date: '2027-01-23' });
    const family = await bookFamily(ground, board.tripId, { allergies: ['花生'] });
    await payDeposit(ground, family);
    await answer(edit(board, { endTime: '17:00' }));
    const erased = async () => (await ground.app.database.query<{ erased_at: unknown }>('SELECT erased_at FROM trip_booking WHERE id = ?', [family.booking.bookingId]))[0]!.erased_at !== null;
    const at = async (time: string) => {
      await ground.app.clock.stopAt(new Date(`${time}+08:00`));
      await ground.app.runDueJobs();
    };
    await at('2027-02-22T16:59:00');
    expect(await erased()).toBe(false);
    await at('2027-02-22T17:00:00');
    expect(await erased()).toBe(true);
  });
});
