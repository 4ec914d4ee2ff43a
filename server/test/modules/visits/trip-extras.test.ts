import { type BookTripRequest, type ExtraWish, tripDayRoutes, tripExtraRoutes, visitRoutes } from '@cunshe/shared';
import fc from 'fast-check';
import { auditDatabase } from '../../../src/audit/audit-database';
import { tripExtrasAreConserved } from '../../../src/audit/checks/trip-extras-are-conserved';
import { Ledger } from '../../../src/modules/settlement/public';
import { OrderExtras } from '../../../src/modules/visits/order-extras.use-case';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { bookFamily, type BookedFamily, payDeposit, publishedTrip, type TripGround, useTripGround } from '../../factories/trip';

const PRICE = 1_500;

describe.each(engines)('extras of a trip on %s', (engine) => {
  const of = useTripGround(engine);
  let ground: TripGround;
  beforeAll(() => {
    ground = of();
  });

  const organiser = () => as(ground.app, ground.organiser);
  const by = ({ resident }: BookedFamily) => as(ground.app, resident);
  const at = async (time: string): Promise<void> => {
    await ground.app.clock.stopAt(new Date(`${time}+08:00`));
    await ground.app.runDueJobs();
  };
  const offer = (tripId: string, offered: number, wish: { extraId?: string; priceFen?: number } = {}) =>
    organiser().call(tripExtraRoutes.saveExtra, { tripId, householdId: ground.householdIds[0]!, name: '草莓', unit: '篮', priceFen: PRICE, offered, ...wish });
  const offered = async (tripId: string, pieces: number) => (await answer(offer(tripId, pieces))).extras.at(-1)!.extraId;
  const page = (family: BookedFamily) => answer(by(family).call(visitRoutes.tripBooking, { bookingId: family.booking.bookingId }));
  const order = (family: BookedFamily, extraId: string, count: number, priceFen = PRICE) => by(family).call(tripExtraRoutes.orderExtra, { bookingId: family.booking.bookingId, extraId, count, priceFen });
  const cancelLine = (family: BookedFamily, lineId: string, expectedRefundFen: number) => by(family).call(tripExtraRoutes.cancelExtra, { lineId, expectedRefundFen });
  const withExtras = (tripId: string, extras: ExtraWish[], wish: Partial<BookTripRequest> = {}) => bookFamily(ground, tripId, { extras, ...wish });
  const sound = async () => expect((await auditDatabase(ground.app.database)).filter(({ check }) => check !== 'jobs-get-done')).toEqual([]);

  test('ordered with the booking they are paid with the deposit, and go back by its policy', async () => {
    const { tripId } = await publishedTrip(ground, { policy: [{ daysBefore: 1, time: '18:00', percent: 50 }] });
    const extraId = await offered(tripId, 5);
    const wish = { extraId, count: 2, priceFen: PRICE };
    await expect(withExtras(tripId, [{ ...wish, count: 6 }])).rejects.toThrow('EXTRA_GONE');
    await expect(withExtras(tripId, [{ ...wish, priceFen: 1 }])).rejects.toThrow('QUOTE_CHANGED');
    const family = await withExtras(tripId, [wish]);
    expect(family.booking).toMatchObject({ depositFen: 5_000, extrasFen: 3_000, extraLines: [{ name: '草莓', unit: '篮', count: 2, fen: 3_000, prepaid: true, handed: false, cancelRefundFen: null }], extras: [{ left: 3 }] });
    await payDeposit(ground, family);
    const [payment] = await ground.app.database.query<{ amount_fen: number }>(`SELECT amount_fen FROM payment WHERE subject_id = ? AND kept_flag = 1`, [family.booking.bookingId]);
    expect(Number(payment!.amount_fen)).toBe(8_000);
    const { extraLines: [line], cancelRefundFen } = await page(family);
    expect([line!.cancelRefundFen, cancelRefundFen]).toEqual([1_500, 4_000]);
    expect(await refusal(cancelLine(family, line!.lineId, 3_000))).toBe('REFUND_CHANGED');
    expect(await answer(cancelLine(family, line!.lineId, 1_500))).toMatchObject({ extraLines: [], extras: [{ left: 5 }], refundFen: 1_500, cancelRefundFen: 2_500 });
    expect(await refusal(cancelLine(family, line!.lineId, 1_500))).toBe('STATE_CHANGED');
    await answer(by(family).call(visitRoutes.cancelTripBooking, { bookingId: family.booking.bookingId, expectedRefundFen: 2_500 }));
    await ground.app.runDueJobs();
    await sound();
  });

  test('a hold that ends, a booking that is cancelled and a trip that is called off give them all back', async () => {
    const { tripId } = await publishedTrip(ground, { date: '2026-12-05' });
    const extraId = await offered(tripId, 4);
    const lapsed = await withExtras(tripId, [{ extraId, count: 3, priceFen: PRICE }]);
    expect(await refusal(offer(tripId, 2, { extraId }))).toBe('STATE_CHANGED');
    await at('2026-11-23T12:10:00');
    const left = async (family: BookedFamily) => (await page(family)).extras[0]!.left;
    expect([(await page(lapsed)).state, await left(lapsed)]).toEqual(['expired', 4]);
    const paid = await withExtras(tripId, [{ extraId, count: 1, priceFen: PRICE }]);
    await payDeposit(ground, paid);
    await answer(order(paid, extraId, 3));
    expect(await refusal(order(paid, extraId, 1))).toBe('EXTRA_GONE');
    await answer(organiser().call(visitRoutes.callOffTrip, { tripId, reason: '下雨' }));
    await ground.app.runDueJobs();
    expect(await page(paid)).toMatchObject({ state: 'cancelled', refundFen: 6_500, extraLines: [], extras: [{ left: 4 }] });
    expect(await refusal(order(paid, extraId, 1))).toBe('TRIP_CLOSED');
    await sound();
  });

  test('who has to wait orders none; another family’s and another trip’s are not there', async () => {
    const { tripId } = await publishedTrip(ground, { date: '2026-12-06', families: 1 });
    const extraId = await offered(tripId, 4);
    const first = await bookFamily(ground, tripId);
    const waits = await withExtras(tripId, [{ extraId, count: 1, priceFen: PRICE }]);
    expect(waits.booking).toMatchObject({ state: 'waitlisted', extrasFen: 0, extraLines: [], extras: [{ left: 4 }] });
    expect(await refusal(order(waits, extraId, 1))).toBe('STATE_CHANGED');
    const other = await publishedTrip(ground, { date: '2026-12-07' });
    expect(await refusal(order(first, await offered(other.tripId, 1), 1))).toBe('NOT_FOUND');
    expect(await refusal(order(first, extraId, 0))).toBe('INVALID_INPUT');
    const { lineId } = (await answer(order(first, extraId, 1))).extraLines[0]!;
    expect(await refusal(cancelLine(waits, lineId, 0))).toBe('NOT_FOUND');
    expect(await answer(cancelLine(first, lineId, 0))).toMatchObject({ extras: [{ left: 4 }] });
  });

  test('handed over by the household on the day, settled with it through the books; deposits are earned', async () => {
    const { tripId } = await publishedTrip(ground, { date: '2026-11-28' });
    const extraId = await offered(tripId, 9);
    const family = await withExtras(tripId, [{ extraId, count: 2, priceFen: PRICE }]);
    await payDeposit(ground, family);
    await answer(order(family, extraId, 1));
    const forgotten = (await answer(order(family, extraId, 3))).extraLines.at(-1)!.lineId;
    const householdId = ground.householdIds[0]!;
    const farmer = as(ground.app, await buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: householdId }));
    const own = async () => (await answer(farmer.call(tripDayRoutes.hostDay, { householdId }))).trips.find((trip) => trip.tripId === tripId)!.extras;
    expect(await own()).toMatchObject([{ family: '周敏一家', name: '草莓', count: 2, prepaid: true }, { count: 1, prepaid: false, fen: 1_500 }, { count: 3 }]);
    const atVillage = (await own())[1]!.lineId;
    expect(await refusal(farmer.call(tripExtraRoutes.handExtra, { lineId: atVillage }))).toBe('STATE_CHANGED'); // days before
    await at('2026-11-28T11:00:00');
    await answer(farmer.call(tripExtraRoutes.handExtra, { lineId: atVillage }));
    expect(await refusal(farmer.call(tripExtraRoutes.handExtra, { lineId: atVillage }))).toBe('STATE_CHANGED');
    expect(await refusal(cancelLine(family, atVillage, 0))).toBe('STATE_CHANGED');
    await answer(organiser().call(tripDayRoutes.checkIn, { tripId, point: 0, bookingId: family.booking.bookingId }));
    await at('2026-11-28T16:00:00');
    const settle = (expectedHostsFen: number) => organiser().call(tripDayRoutes.settleTrip, { tripId, costs: [], expectedHostsFen });
    expect(await refusal(settle(0))).toBe('QUOTE_CHANGED');
    const { hosts } = await answer(settle(3_000));
    expect(hosts.find((host) => host.householdId === householdId)).toMatchObject({ extrasFen: 3_000, directFen: 1_500 });
    expect(await ground.app.database.query('SELECT state FROM trip_extra_line WHERE id = ?', [forgotten])).toEqual([{ state: 'cancelled' }]);
    const balance = await ground.app.get(Ledger).trialBalance(ground.app.database, ground.pairing.pairingId, '2026-11-28' as never);
    expect(balance.map(({ account, debitFen, creditFen }) => [account, debitFen, creditFen]).sort()).toEqual([
      ['household_payable', 4_500, 4_500], ['operating_account', 0, 3_000], ['order_prepaid', 8_000, 0], ['trip_hosting', 4_500, 0], ['trip_income', 0, 9_500],
    ]);
    await sound();
  });

  test('a hundred at once for ten: exactly ten are sold', async () => {
    const { tripId } = await publishedTrip(ground, { date: '2026-12-12' });
    const extraId = await offered(tripId, 10);
    const family = await bookFamily(ground, tripId);
    const { accountId } = family.resident;
    const actor = { accountId, sessionId: 's', roles: [{ persona: 'resident' as const, scopeType: 'account' as const, scopeId: accountId }] };
    const ordering = ground.app.get(OrderExtras);
    const ends = await Promise.all(Array.from({ length: 100 }, (_, n) =>
      ordering.order(actor, { key: `extra-key-${n}`, actorId: accountId, route: '/extras', bodyHash: 'x' }, { bookingId: family.booking.bookingId, extraId, count: 1, priceFen: PRICE }).then(() => 'had', (error: { code?: string }) => error.code ?? String(error))));
    expect(ends.filter((end) => end === 'had')).toHaveLength(10);
    expect(new Set(ends)).toEqual(new Set(['had', 'EXTRA_GONE']));
    await sound();
  }, 120_000);

  test('whoever orders, cancels and leaves in whatever order, none is sold twice', async () => {
    const step = fc.record({ act: fc.constantFrom('order', 'order', 'drop', 'leave'), whose: fc.nat(2), count: fc.integer({ min: 1, max: 3 }) });
    let day = 10;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        day += 1;
        const { tripId } = await publishedTrip(ground, { date: `2027-01-${day}` });
        const extraId = await offered(tripId, 4);
        const families = [await bookFamily(ground, tripId), await bookFamily(ground, tripId), await bookFamily(ground, tripId)];
        for (const { act, whose, count } of steps) {
          const family = families[whose]!;
          const line = act === 'drop' ? (await page(family)).extraLines[0] : undefined;
          if (act === 'order') await order(family, extraId, count);
          else if (act === 'leave' && count === 3) await by(family).call(visitRoutes.cancelTripBooking, { bookingId: family.booking.bookingId, expectedRefundFen: 0 });
          else if (line) await cancelLine(family, line.lineId, 0);
          expect(await ground.app.database.query(tripExtrasAreConserved.sql!)).toEqual([]);
        }
      }),
      { numRuns: 4, seed: 5, endOnFailure: true },
    );
  }, 120_000);
});
