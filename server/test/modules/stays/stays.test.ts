import { type BookStayRequest, paymentRoutes, type SaveRoomRequest, stayRoutes } from '@cunshe/shared';
import fc from 'fast-check';
import { auditDatabase } from '../../../src/audit/audit-database';
import { stayNightsAreSoldOnce } from '../../../src/audit/checks/stay-nights-are-sold-once';
import { BookStay } from '../../../src/modules/stays/book-stay.use-case';
import { engines } from '../../databases';
import { type BuiltAccount, buildAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { type TripGround, useTripGround } from '../../factories/trip';

describe.each(engines)('stays on %s', (engine) => {
  const of = useTripGround(engine);
  let ground: TripGround;
  let farmer: BuiltAccount;
  let householdId: string;
  let roomId: string;

  const by = (account: BuiltAccount) => as(ground.app, account);
  const wishRoom = (wish: Partial<SaveRoomRequest> = {}): SaveRoomRequest => ({
    householdId, revision: 0, name: '西厢房', beds: 3, amenities: ['热水', '空调'], minNights: 2, weekdayFen: 8_000, weekendFen: 10_000, specials: [{ from: '2026-12-31', until: '2027-01-02', fen: 15_000 }], depositFen: 5_000, needsIdentity: false,
    policy: [{ daysBefore: 3, time: '18:00', percent: 100 }, { daysBefore: 1, time: '18:00', percent: 50 }], photoIds: [], ...wish,
  });
  const newRoom = async (wish: Partial<SaveRoomRequest> = {}) => (await answer(by(farmer).call(stayRoutes.saveRoom, wishRoom(wish)))).rooms.at(-1)!.roomId;
  const book = (account: BuiltAccount, wish: Partial<BookStayRequest> = {}) => by(account).call(stayRoutes.bookStay, { roomId, from: '2026-12-04', to: '2026-12-06', people: 2, expectedTotalFen: 20_000, ...wish });
  const at = async (time: string): Promise<void> => {
    await ground.app.clock.stopAt(new Date(`${time}+08:00`));
    await ground.app.runDueJobs();
  };
  const pay = async (account: BuiltAccount, bookingId: string) => {
    const { sandboxPrepayId } = await answer(by(account).call(stayRoutes.payStay, { bookingId }));
    await answer(ground.app.call(paymentRoutes.sandboxAct, { prepayId: sandboxPrepayId!, act: 'pay' }));
    return answer(by(account).call(stayRoutes.checkStayPayment, { bookingId }));
  };
  const host = (bookingId: string, which: 'accept' | 'decline' | 'check_in' | 'check_out') => by(farmer).call(stayRoutes.answerStay, { bookingId, answer: which });
  const sound = async () => expect((await auditDatabase(ground.app.database)).filter(({ check }) => check !== 'jobs-get-done')).toEqual([]);

  beforeAll(async () => {
    ground = of();
    householdId = ground.householdIds[0]!;
    farmer = await buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: householdId });
    roomId = await newRoom();
  });

  test('bad rooms and wishes are named', async () => {
    expect(await refusal(by(farmer).call(stayRoutes.saveRoom, wishRoom({ policy: [{ daysBefore: 1, time: '18:00', percent: 50 }, { daysBefore: 3, time: '18:00', percent: 100 }] })))).toBe('POLICY_OVERLAPS');
    expect(await refusal(by(farmer).call(stayRoutes.saveRoom, wishRoom({ specials: [{ from: '2026-12-31', until: '2027-01-02', fen: 1 }, { from: '2027-01-02', until: '2027-01-03', fen: 1 }] })))).toBe('SCHEDULES_OVERLAP');
    const resident = await buildAccount(ground.app);
    expect(await refusal(book(resident, { to: '2026-12-04' }))).toBe('STAY_NOT_POSSIBLE');
    expect(await refusal(book(resident, { from: '2026-02-30' }))).toBe('INVALID_INPUT');
    expect(await refusal(book(resident, { from: '2026-11-22', to: '2026-11-24' }))).toBe('STAY_NOT_POSSIBLE');
    expect(await refusal(book(resident, { people: 4 }))).toBe('STAY_NOT_POSSIBLE');
    expect(await refusal(book(resident, { to: '2026-12-05', expectedTotalFen: 10_000 }))).toBe('STAY_NOT_POSSIBLE'); // two nights at least
    expect(await refusal(book(resident, { expectedTotalFen: 19_999 }))).toBe('QUOTE_CHANGED');
  });

  test('found by dates and people, priced by the night: week, weekend, holiday, over the turn of the year and a leap day', async () => {
    const resident = await buildAccount(ground.app);
    const search = async (from: string, to: string) => (await answer(by(resident).call(stayRoutes.stays, { from, to, people: 2 }))).rooms.find((room) => room.roomId === roomId)!;
    expect(await search('2026-12-03', '2026-12-07')).toMatchObject({ totalFen: 36_000, obstacle: null }); // Thu 80, Fri 100, Sat 100, Sun 80
    expect((await search('2026-12-30', '2027-01-03')).totalFen).toBe(8_000 + 3 * 15_000);
    expect((await search('2028-02-28', '2028-03-01')).totalFen).toBe(16_000);
    expect(await search('2026-12-04', '2026-12-05')).toMatchObject({ totalFen: null, obstacle: '至少住 2 晚' });
    expect(await refusal(by(resident).call(stayRoutes.stays, { from: '2026-12-04' }))).toBe('INVALID_INPUT');
  });

  test('a night is sold once; no gap is left that nobody can book, and what lies between may be shorter', async () => {
    const [one, two, three] = [await buildAccount(ground.app), await buildAccount(ground.app), await buildAccount(ground.app)];
    const stay = await answer(book(one));
    expect(stay).toMatchObject({ state: 'held', totalFen: 20_000, depositFen: 5_000, heldUntil: '2026-11-23T04:01:00.000Z' });
    expect(await refusal(book(two, { from: '2026-12-05', to: '2026-12-07', expectedTotalFen: 18_000 }))).toBe('NIGHTS_TAKEN');
    expect(await refusal(book(two, { from: '2026-12-07', to: '2026-12-09', expectedTotalFen: 16_000 }))).toBe('STAY_NOT_POSSIBLE'); // one night left between
    expect((await answer(by(farmer).call(stayRoutes.hostNights, { roomId }))).nights.find(({ date }) => date === '2026-12-07')!.free).toBe(true);
    expect((await answer(by(farmer).call(stayRoutes.closeNight, { roomId, date: '2026-12-07', closed: true }))).nights.find(({ date }) => date === '2026-12-07')!.free).toBe(false);
    expect(await answer(book(three, { from: '2026-12-06', to: '2026-12-07', expectedTotalFen: 8_000 }))).toMatchObject({ state: 'held' }); // one night, between two
    expect(await refusal(by(farmer).call(stayRoutes.closeNight, { roomId, date: '2026-12-04', closed: true }))).toBe('NIGHTS_TAKEN');
    expect(await refusal(by(farmer).call(stayRoutes.closeNight, { roomId, date: '2026-12-04', closed: false }))).toBe('NIGHTS_TAKEN');
    await at('2026-11-23T12:01:00');
    expect(await refusal(by(one).call(stayRoutes.payStay, { bookingId: stay.bookingId }))).toBe('ORDER_EXPIRED');
    expect(await refusal(book(two))).toBe('STAY_NOT_POSSIBLE'); // one night left before the closed one
    await answer(by(farmer).call(stayRoutes.closeNight, { roomId, date: '2026-12-07', closed: false }));
    expect(await answer(book(two))).toMatchObject({ state: 'held' }); // free again
    await sound();
  });

  test('deposit, the household’s yes or no, arrival and leaving; cancelling by the policy as it was booked', async () => {
    roomId = await newRoom({ name: '东厢房' });
    const [guest, other] = [await buildAccount(ground.app), await buildAccount(ground.app)];
    const { bookingId } = await answer(book(guest));
    expect(await refusal(host(bookingId, 'accept'))).toBe('STATE_CHANGED');
    expect(await pay(guest, bookingId)).toMatchObject({ state: 'paid', cancelRefundFen: 5_000 });
    expect((await answer(by(farmer).call(stayRoutes.hostStays, { householdId }))).bookings[0]).toMatchObject({ bookingId, guest: '周家', state: 'paid', totalFen: 20_000 });
    await answer(host(bookingId, 'accept'));
    expect(await refusal(host(bookingId, 'decline'))).toBe('STATE_CHANGED');
    expect(await refusal(host(bookingId, 'check_in'))).toBe('STATE_CHANGED'); // days ahead
    const no = (await answer(book(other, { from: '2026-12-11', to: '2026-12-13' }))).bookingId;
    await pay(other, no);
    await answer(host(no, 'decline'));
    await ground.app.runDueJobs();
    expect(await answer(by(other).call(stayRoutes.stayBooking, { bookingId: no }))).toMatchObject({ state: 'declined', refundFen: 5_000 });
    await at('2026-12-01T18:00:00');
    expect(await answer(by(guest).call(stayRoutes.stayBooking, { bookingId }))).toMatchObject({ state: 'confirmed', cancelRefundFen: 2_500 });
    expect(await refusal(by(guest).call(stayRoutes.cancelStay, { bookingId, expectedRefundFen: 5_000 }))).toBe('REFUND_CHANGED');
    await at('2026-12-04T15:00:00');
    await answer(host(bookingId, 'check_in'));
    await answer(host(bookingId, 'check_out'));
    expect(await refusal(by(guest).call(stayRoutes.cancelStay, { bookingId, expectedRefundFen: 0 }))).toBe('STATE_CHANGED');
    expect(await refusal(by(other).call(stayRoutes.stayBooking, { bookingId }))).toBe('NOT_FOUND');
    await sound();
  });

  test('a hundred at once for the same nights: exactly one has them', async () => {
    roomId = await newRoom({ name: '北屋' });
    const booking = ground.app.get(BookStay);
    const tries = Array.from({ length: 100 }, (_, n) => {
      const actor = { accountId: `sleeper-${n}`, sessionId: 's', roles: [{ persona: 'resident' as const, scopeType: 'account' as const, scopeId: `sleeper-${n}` }] };
      return booking.execute(actor, { key: `sleeper-key-${n}`, actorId: `sleeper-${n}`, route: '/stays', bodyHash: 'x' }, { roomId, from: '2027-02-05', to: '2027-02-07', people: 1, expectedTotalFen: 20_000 }).then(() => 'had', (error: { code?: string }) => error.code ?? String(error));
    });
    const ends = await Promise.all(tries);
    expect(ends.filter((end) => end === 'had')).toHaveLength(1);
    expect(new Set(ends)).toEqual(new Set(['had', 'NIGHTS_TAKEN']));
    await sound();
  }, 120_000);

  test('whoever books and cancels in whatever order, no night is ever sold twice', async () => {
    const guests = [await buildAccount(ground.app), await buildAccount(ground.app), await buildAccount(ground.app)];
    const wish = fc.record({ whose: fc.nat(2), first: fc.integer({ min: 1, max: 8 }), nights: fc.integer({ min: 1, max: 4 }), cancels: fc.boolean() });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 6, maxLength: 12 }), async (wishes) => {
        round += 1;
        roomId = await newRoom({ name: `屋${round}`, minNights: 1 + (round % 2), weekendFen: 8_000, specials: [] });
        for (const { whose, first, nights, cancels } of wishes) {
          const day = (n: number) => `2027-05-${String(n).padStart(2, '0')}`;
          const { status, body } = await book(guests[whose]!, { from: day(first), to: day(first + nights), people: 1, expectedTotalFen: nights * 8_000 });
          if (status === 200 && cancels) await answer(by(guests[whose]!).call(stayRoutes.cancelStay, { bookingId: (body as { bookingId: string }).bookingId, expectedRefundFen: 0 }));
          expect(await ground.app.database.query(stayNightsAreSoldOnce.sql!)).toEqual([]);
        }
      }),
      { numRuns: 4, seed: 11, endOnFailure: true },
    );
  }, 120_000);
});
