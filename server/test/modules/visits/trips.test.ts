import { type BookTripRequest, type TripBookingPage, visitRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { BookTrip } from '../../../src/modules/visits/book-trip.use-case';
import { EndBookings } from '../../../src/modules/visits/end-bookings';
import { Ledger } from '../../../src/modules/settlement/public';
import { UnitOfWork } from '../../../src/platform';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { buildPairing } from '../../factories/pairing';
import { bookFamily, type BookedFamily, familyWish, payDeposit, publishedTrip, type TripGround, tripWish, useTripGround } from '../../factories/trip';
import { tablesWith } from '../../factories/whole-database';
import type { TestApp } from '../../test-app';

describe.each(engines)('trips on %s', (engine) => {
  const of = useTripGround(engine);
  let app: TestApp;
  let ground: TripGround;
  beforeAll(() => {
    ground = of();
    ({ app } = ground);
  });

  const at = async (time: string): Promise<void> => {
    await app.clock.stopAt(new Date(`${time}+08:00`));
    await app.runDueJobs();
  };
  const organiser = () => as(app, ground.organiser);
  const page = ({ resident, booking: { bookingId } }: BookedFamily): Promise<TripBookingPage> => answer(as(app, resident).call(visitRoutes.tripBooking, { bookingId }));
  const cancel = ({ resident, booking: { bookingId } }: BookedFamily, expectedRefundFen: number) => as(app, resident).call(visitRoutes.cancelTripBooking, { bookingId, expectedRefundFen });
  const sound = async () => expect((await auditDatabase(app.database)).filter(({ check }) => check !== 'jobs-get-done')).toEqual([]);

  test('an organiser’s bad trip is named and not made', async () => {
    const create = (wish: object) => refusal(organiser().call(visitRoutes.createTrip, { ...tripWish(ground), ...wish }));
    expect(await create({ endTime: '09:00' })).toBe('TRIP_DATES_BACKWARDS');
    expect(await create({ backupDate: '2026-11-28' })).toBe('TRIP_DATES_BACKWARDS');
    expect(await create({ date: '2026-11-23', startTime: '09:00' })).toBe('DATE_IS_PAST');
    expect(await create({ date: '2027-02-29' })).toBe('INVALID_INPUT');
    expect(await create({ policy: [{ daysBefore: 1, time: '18:00', percent: 50 }, { daysBefore: 2, time: '18:00', percent: 100 }] })).toBe('POLICY_OVERLAPS');
    expect(await create({ policy: [{ daysBefore: 3, time: '18:00', percent: 50 }, { daysBefore: 1, time: '18:00', percent: 50 }] })).toBe('POLICY_OVERLAPS');
    expect(await create({ depositFen: 16_801 })).toBe('INVALID_INPUT');
    expect(await app.database.query('SELECT id FROM trip')).toEqual([]);
  });

  test('no child is taken before its guardian has consented to this trip', async () => {
    const { tripId } = await publishedTrip(ground);
    const other = await publishedTrip(ground, { date: '2026-12-05' });
    const resident = await buildAccount(app);
    const book = (wish: Partial<BookTripRequest>) => as(app, resident).call(visitRoutes.bookTrip, familyWish(tripId, { childBands: ['3-6'], ...wish }));
    const consent = (trip: string) => answer(as(app, resident).call(visitRoutes.consentAsGuardian, { tripId: trip, version: '2026-11' }));
    expect(await refusal(book({}))).toBe('GUARDIAN_CONSENT_FIRST');
    expect(await refusal(book({ consentId: (await consent(other.tripId)).consentId }))).toBe('GUARDIAN_CONSENT_FIRST');
    expect(await refusal(as(app, resident).call(visitRoutes.consentAsGuardian, { tripId, version: '1999-01' }))).toBe('INVALID_INPUT');
    const { consentId } = await consent(tripId);
    expect(await refusal(as(app, await buildAccount(app)).call(visitRoutes.bookTrip, familyWish(tripId, { childBands: ['3-6'], consentId })))).toBe('GUARDIAN_CONSENT_FIRST');
    expect(await answer(book({ consentId }))).toMatchObject({ state: 'held', adults: 2, children: 1, cancelRefundFen: 0 });
    expect(await refusal(book({ consentId }))).toBe('TRIP_ALREADY_BOOKED');
    expect(await refusal(as(app, await buildAccount(app)).call(visitRoutes.bookTrip, familyWish(tripId, { adults: 13 })))).toBe('PARTY_TOO_BIG');
    expect(await refusal(as(app, await buildAccount(app)).call(visitRoutes.bookTrip, familyWish(tripId, { adults: 0 })))).toBe('INVALID_INPUT');
    expect(await refusal(as(app, await buildAccount(app)).call(visitRoutes.bookTrip, familyWish(tripId, { adults: 50 })))).toBe('INVALID_INPUT');
    expect(await refusal(as(app, await buildAccount(app)).call(visitRoutes.bookTrip, familyWish(tripId, { childBands: Array.from({ length: 50 }, () => '3-6' as const), consentId })))).toBe('INVALID_INPUT');
  });

  test('places wait a quarter of an hour, then go to the first on the list that fits whole', async () => {
    await at('2026-11-23T12:00:00');
    const { tripId } = await publishedTrip(ground, { seats: 8 });
    const [a, b] = [await bookFamily(ground, tripId, { adults: 3 }), await bookFamily(ground, tripId, { adults: 3 })];
    const [five, two] = [await bookFamily(ground, tripId, { adults: 5 }), await bookFamily(ground, tripId, { adults: 2 })];
    const four = await bookFamily(ground, tripId, { adults: 4 });
    expect([a, b, five, two, four].map(({ booking }) => booking.state)).toEqual(['held', 'held', 'waitlisted', 'held', 'waitlisted']);
    expect(four.booking).toMatchObject({ ahead: 1, cancelRefundFen: 0 });
    expect(await payDeposit(ground, a)).toMatchObject({ state: 'deposit_paid', cancelRefundFen: 5_000 });
    await at('2026-11-23T12:14:59.999');
    expect((await page(b)).state).toBe('held');
    await at('2026-11-23T12:15:00');
    expect([(await page(b)).state, (await page(two)).state, (await page(five)).state, (await page(four)).state]).toEqual(['expired', 'expired', 'offered', 'waitlisted']);
    expect(await refusal(as(app, b.resident).call(visitRoutes.payTrip, { bookingId: b.booking.bookingId }))).toBe('ORDER_EXPIRED');
    expect(await answer(as(app, five.resident).call(visitRoutes.acceptOffer, { bookingId: five.booking.bookingId }))).toMatchObject({ state: 'held', heldUntil: '2026-11-23T04:30:00.000Z' });
    expect(await payDeposit(ground, five)).toMatchObject({ state: 'deposit_paid' });
    expect(await refusal(cancel(a, 4_999))).toBe('REFUND_CHANGED');
    expect(await answer(cancel(a, 5_000))).toMatchObject({ state: 'cancelled', refundFen: 5_000, cancelRefundFen: null });
    expect(await refusal(cancel(a, 5_000))).toBe('STATE_CHANGED');
    await app.runDueJobs();
    expect((await page(four)).state).toBe('waitlisted'); // four people, three seats
    await at('2026-11-27T17:59:59.999');
    expect((await page(five)).cancelRefundFen).toBe(5_000);
    await at('2026-11-27T18:00:00');
    expect((await page(five)).cancelRefundFen).toBe(0);
    await answer(cancel(five, 0));
    expect(await app.get(Ledger).trialBalance(app.database, ground.pairing.pairingId)).toEqual(expect.arrayContaining([expect.objectContaining({ account: 'trip_income', name: '村游收入', debitFen: 0, creditFen: 5_000 })]));
    expect((await page(four)).state).toBe('offered');
    await at('2026-11-28T06:00:00');
    expect((await page(four)).state).toBe('offered'); // alone on the list: asked once more
    await at('2026-11-28T09:00:00');
    expect((await page(four)).state).toBe('expired');
    await sound();
  });

  test('weather ends a trip in one act: all deposits go back, all families are told', async () => {
    await at('2026-11-28T10:00:00');
    const { tripId } = await publishedTrip(ground, { date: '2026-12-12', policy: [] });
    const paid = await bookFamily(ground, tripId);
    await payDeposit(ground, paid);
    const held = await bookFamily(ground, tripId);
    expect((await page(paid)).cancelRefundFen).toBe(0);
    expect(await answer(organiser().call(visitRoutes.callOffTrip, { tripId, reason: '要下大雨' }))).toMatchObject({ state: 'cancelled', familiesLeft: 3 });
    await app.runDueJobs();
    expect([await page(paid), await page(held)]).toMatchObject([{ state: 'cancelled', refundFen: 5_000 }, { state: 'cancelled', refundFen: 0 }]);
    expect(await refusal(organiser().call(visitRoutes.callOffTrip, { tripId, reason: '要下大雨' }))).toBe('STATE_CHANGED');
    expect(await refusal(as(app, paid.resident).call(visitRoutes.bookTrip, familyWish(tripId)))).toBe('TRIP_CLOSED');
    const told = await app.database.query<{ kind: string }>(`SELECT kind FROM notice WHERE account_id IN (?, ?) ORDER BY kind`, [paid.resident.accountId, held.resident.accountId]);
    expect(told.map(({ kind }) => kind)).toEqual(['trip_booked', 'trip_cancelled', 'trip_cancelled', 'trip_refunded']);
    const [refund] = await app.database.query<{ state: string }>('SELECT state FROM refund WHERE subject_id = ?', [paid.booking.bookingId]);
    expect(refund).toEqual({ state: 'succeeded' });
    await sound();
  });

  test('of two offers that end in one moment, who stood first on the list stands first again', async () => {
    await at('2026-11-28T10:00:00');
    const { tripId } = await publishedTrip(ground, { families: 2, date: '2026-12-27' });
    for (let held = 0; held < 2; held++) await bookFamily(ground, tripId);
    const waiting = [await bookFamily(ground, tripId), await bookFamily(ground, tripId), await bookFamily(ground, tripId)];
    await at('2026-11-28T10:15:00');
    const [first, second, third] = waiting as [BookedFamily, BookedFamily, BookedFamily];
    expect((await Promise.all(waiting.map(page))).map(({ state, ahead }) => [state, ahead])).toEqual([['offered', null], ['offered', null], ['waitlisted', 0]]);
    await app.clock.stopAt(new Date('2026-11-28T22:15:00+08:00'));
    await app.get(UnitOfWork).run((tx) => app.get(EndBookings).lapsedOffer(tx, second.booking.bookingId));
    await app.runDueJobs();
    // The place of the first went to the third; that of the second back to the first, who is then the one that waits longest.
    expect([await page(third), await page(first), await page(second)]).toMatchObject([{ state: 'offered' }, { state: 'offered' }, { state: 'waitlisted', ahead: 0 }]);
  });

  test('the board seats paid families, keeps to allergies and stairs, and judges moves by hand', async () => {
    const { tripId } = await publishedTrip(ground, { date: '2026-12-19' });
    const nuts = await bookFamily(ground, tripId, { allergies: ['花生'], needs: ['stroller'] });
    const friends = [await bookFamily(ground, tripId, { friendCode: '桂花' }), await bookFamily(ground, tripId, { friendCode: '桂花' })];
    for (const family of [nuts, ...friends]) await payDeposit(ground, family);
    const board = await answer(organiser().call(visitRoutes.seatFamilies, { tripId }));
    const tableOf = ({ booking }: BookedFamily) => board.paidFamilies.find(({ bookingId }) => bookingId === booking.bookingId)!.householdId;
    expect(tableOf(nuts)).toBe(ground.householdIds[2]);
    expect(tableOf(friends[0]!)).toBe(tableOf(friends[1]!));
    expect(board.paidFamilies[0]).toMatchObject({ name: '周敏一家', needs: ['忌花生', '推车'], reason: null });
    const move = (householdId: string, tryOnly: boolean) => answer(organiser().call(visitRoutes.moveFamily, { tripId, bookingId: nuts.booking.bookingId, householdId, tryOnly }));
    expect(await move(ground.householdIds[0]!, false)).toEqual({ allowed: false, sentence: '陈桂香家：菜里有花生' });
    expect(await move(ground.householdIds[1]!, false)).toEqual({ allowed: false, sentence: '陈桂香家：要上楼梯' });
    expect((await answer(organiser().call(visitRoutes.familyOptions, { tripId, bookingId: nuts.booking.bookingId }))).tables.map(({ allowed, words }) => [allowed, words])).toEqual([[false, '菜里有花生'], [false, '要上楼梯'], [true, '可排']]);
    expect(await answer(organiser().call(visitRoutes.seatingProgress, { tripId }))).toEqual({ percent: null });
    expect(await page(nuts)).toMatchObject({ householdName: '陈桂香家' });
    await answer(cancel(friends[0]!, 5_000));
    const after = await answer(organiser().call(visitRoutes.seatFamilies, { tripId }));
    expect(after.paidFamilies.map(({ householdId }) => householdId)).toEqual([tableOf(nuts), tableOf(friends[1]!)]);
    await sound();
  });

  test('another pairing’s organiser and another family see nothing', async () => {
    const { tripId } = await publishedTrip(ground, { date: '2026-12-20' });
    const family = await bookFamily(ground, tripId);
    const elsewhere = await buildPairing(app);
    const listed = async (pickupPointId: string) => (await answer(as(app, await buildAccount(app, { pickupPointId })).call(visitRoutes.trips, {}))).trips.some((trip) => trip.tripId === tripId);
    expect([await listed(ground.pairing.pickupPointIds[0]!), await listed(elsewhere.pickupPointIds[0]!)]).toEqual([true, false]);
    const stranger = await buildAccount(app, { persona: 'organiser', scopeType: 'pairing', scopeId: 'elsewhere' });
    expect(await refusal(as(app, stranger).call(visitRoutes.tripBoard, { tripId }))).toBe('NOT_FOUND');
    expect(await refusal(as(app, await buildAccount(app)).call(visitRoutes.tripBooking, { bookingId: family.booking.bookingId }))).toBe('NOT_FOUND');
  });

  test('what is written of a child is nowhere in plain words, and erased thirty days after the trip', async () => {
    const { tripId } = await publishedTrip(ground, { date: '2026-12-26' });
    const resident = await buildAccount(app);
    const { consentId } = await answer(as(app, resident).call(visitRoutes.consentAsGuardian, { tripId, version: '2026-11' }));
    const booking = await answer(as(app, resident).call(visitRoutes.bookTrip, familyWish(tripId, { childBands: ['7-13'], allergies: ['金丝雀果'], friendCode: '金丝雀码', consentId })));
    await payDeposit(ground, { resident, booking });
    expect((await answer(organiser().call(visitRoutes.tripBoard, { tripId }))).paidFamilies[0]!.needs).toEqual(['忌金丝雀果']);
    expect(await tablesWith(app, '金丝雀果')).toEqual([]);
    await at('2027-01-25T15:30:00');
    expect((await answer(organiser().call(visitRoutes.tripBoard, { tripId }))).paidFamilies[0]!.needs).toEqual([]);
    const [row] = await app.database.query<{ family_sealed: string | null }>('SELECT family_sealed FROM trip_booking WHERE id = ?', [booking.bookingId]);
    expect(row).toEqual({ family_sealed: null });
    expect((await tablesWith(app, '金丝雀')).filter((table) => table !== 'idempotency')).toEqual([]);
  });

  test('a thousand families on forty places: forty exactly, the others in the order in which they came', async () => {
    const { tripId } = await publishedTrip(ground, { date: '2027-03-06', families: 40, seats: 160 });
    const booking = app.get(BookTrip);
    const families = Array.from({ length: 1000 }, (_, n) => ({ accountId: `crowd-${n}`, sessionId: 's', roles: [{ persona: 'resident' as const, scopeType: 'account' as const, scopeId: `crowd-${n}` }] }));
    const request = (n: number) => ({ key: `crowd-key-${n}`, actorId: `crowd-${n}`, method: 'POST', route: '/trips', bodyHash: 'x' });
    const results: TripBookingPage[] = [];
    for (let start = 0; start < 1000; start += 50) results.push(...(await Promise.all(families.slice(start, start + 50).map((actor, n) => booking.execute(actor, request(start + n) as never, familyWish(tripId))))));
    expect(results.filter(({ state }) => state === 'held')).toHaveLength(40);
    const queue = await app.database.query<{ queue_no: number }>(`SELECT queue_no FROM trip_booking WHERE trip_id = ? AND state = 'waitlisted' ORDER BY queue_no`, [tripId]);
    expect(queue.map(({ queue_no }) => Number(queue_no))).toEqual(Array.from({ length: 960 }, (_, n) => n + 1));
    await sound();
  }, 240_000);
});
