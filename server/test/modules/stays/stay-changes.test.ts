import { addDays, businessDate, type ChangeStayRequest, paymentRoutes, stayRoutes, type StayCalendar, type StayGuest } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { StandingStaysEnd1764000306000 } from '../../../src/migrations/0306-standing-stays-end';
import { Ledger } from '../../../src/modules/settlement/public';
import { engines } from '../../databases';
import { type BuiltAccount, buildAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { type TripGround, useTripGround } from '../../factories/trip';
import { tablesWith } from '../../factories/whole-database';

describe.each(engines)('changing a stay on %s', (engine) => {
  const of = useTripGround(engine);
  let ground: TripGround;
  let farmer: BuiltAccount;
  let guest: BuiltAccount;
  let householdId: string;
  let roomId: string;
  let bookingId: string;

  const by = (account: BuiltAccount) => as(ground.app, account);
  const at = async (time: string): Promise<void> => {
    await ground.app.clock.stopAt(new Date(`${time}+08:00`));
    await ground.app.runDueJobs();
  };
  const save = (wish: object = {}) => by(farmer).call(stayRoutes.saveRoom, {
    householdId, revision: 0, name: '西厢房', beds: 3, amenities: [], minNights: 1, weekdayFen: 8_000, weekendFen: 10_000, specials: [], depositFen: 5_000, needsIdentity: false, policy: [{ daysBefore: 3, time: '18:00', percent: 100 }, { daysBefore: 1, time: '18:00', percent: 50 }], photoIds: [], ...wish,
  });
  const booked = async (account: BuiltAccount, from: string, to: string, expectedTotalFen: number) => {
    const { bookingId: id } = await answer(by(account).call(stayRoutes.bookStay, { roomId, from, to, people: 2, expectedTotalFen }));
    const { sandboxPrepayId } = await answer(by(account).call(stayRoutes.payStay, { bookingId: id }));
    await answer(ground.app.call(paymentRoutes.sandboxAct, { prepayId: sandboxPrepayId!, act: 'pay' }));
    await answer(by(account).call(stayRoutes.checkStayPayment, { bookingId: id }));
    return id;
  };
  const quote = (from: string, to: string, people: number) => answer(by(guest).call(stayRoutes.quoteStayChange, { bookingId, from, to, people }));
  const change = (wish: Partial<ChangeStayRequest>) => by(guest).call(stayRoutes.changeStay, { bookingId, from: '2026-12-04', to: '2026-12-06', people: 2, expectedTotalFen: 20_000, seenFrom: '2026-12-04', seenTo: '2026-12-06', seenPeople: 2, ...wish });
  const host = (which: 'accept' | 'check_in' | 'check_out') => answer(by(farmer).call(stayRoutes.answerStay, { bookingId, answer: which }));
  const stateOf = async (id: string) => (await ground.app.database.query<{ state: string }>('SELECT state FROM stay_booking WHERE id = ?', [id]))[0]!.state;
  const sound = async () => expect((await auditDatabase(ground.app.database)).filter(({ check }) => check !== 'jobs-get-done')).toEqual([]);

  beforeAll(async () => {
    ground = of();
    householdId = ground.householdIds[0]!;
    farmer = await buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: householdId });
    guest = await buildAccount(ground.app);
    roomId = (await answer(save())).rooms[0]!.roomId;
    bookingId = await booked(guest, '2026-12-04', '2026-12-06', 20_000);
    await booked(await buildAccount(ground.app), '2026-12-08', '2026-12-09', 8_000);
  });

  test('what it means is shown before; nights that stay keep their price', async () => {
    await answer(save({ roomId, weekdayFen: 9_000, weekendFen: 20_000 }));
    expect(await quote('2026-12-05', '2026-12-07', 3)).toMatchObject({ obstacle: null, totalFen: 19_000, depositFen: 5_000, cancelRefundFen: 5_000, now: { totalFen: 20_000 } });
    expect(await quote('2026-12-07', '2026-12-09', 2)).toMatchObject({ obstacle: '有人订了' });
    expect(await quote('2026-12-04', '2026-12-06', 2)).toMatchObject({ obstacle: '和现在一样' });
    expect(await quote('2026-12-04', '2026-12-06', 4)).toMatchObject({ obstacle: '这间睡 3 个人' });
    expect(await refusal(by(await buildAccount(ground.app)).call(stayRoutes.quoteStayChange, { bookingId, from: '2026-12-05', to: '2026-12-06', people: 1 }))).toBe('NOT_FOUND');
  });

  test('other dates are the household’s to confirm again; the deposit goes along', async () => {
    await host('accept');
    expect(await refusal(change({ from: '2026-12-07', to: '2026-12-09', expectedTotalFen: 18_000 }))).toBe('NIGHTS_TAKEN');
    expect(await refusal(change({ from: '2026-12-05', to: '2026-12-07', expectedTotalFen: 1 }))).toBe('QUOTE_CHANGED');
    expect(await refusal(change({ from: '2026-12-07', to: '2026-12-05' }))).toBe('STAY_NOT_POSSIBLE');
    expect(await refusal(change({ people: 3, seenPeople: 1 }))).toBe('STATE_CHANGED');
    expect(await answer(change({ people: 3 }))).toMatchObject({ state: 'confirmed', people: 3, totalFen: 20_000 });
    expect(await answer(change({ from: '2026-12-05', to: '2026-12-07', people: 3, seenPeople: 3, expectedTotalFen: 19_000 }))).toMatchObject({ state: 'paid', from: '2026-12-05', to: '2026-12-07', depositFen: 5_000, totalFen: 19_000 });
    const nights = await ground.app.database.query<{ night: string }>('SELECT night FROM stay_night WHERE booking_id = ? ORDER BY night', [bookingId]);
    expect(nights.map(({ night }) => night)).toEqual(['2026-12-05', '2026-12-06']);
    await sound();
  });

  test('after the time of the whole refund only people change; at the end the deposit is the household’s', async () => {
    await host('accept');
    await at('2026-12-02T18:00:00');
    expect(await quote('2026-12-10', '2026-12-12', 3)).toMatchObject({ obstacle: '过了能全退的时间，日子不能改了', cancelRefundFen: 2_500 });
    const seen = { from: '2026-12-05', to: '2026-12-07', seenFrom: '2026-12-05', seenTo: '2026-12-07', seenPeople: 3, expectedTotalFen: 19_000 } as const;
    expect(await answer(change({ ...seen, people: 2 }))).toMatchObject({ state: 'confirmed', people: 2 });
    await at('2026-12-05T15:00:00');
    await host('check_in');
    await at('2026-12-07T10:00:00');
    await host('check_out');
    expect(await ground.app.get(Ledger).balanceOf(ground.app.database, 'order_prepaid', bookingId)).toBe(0);
    expect(await ground.app.get(Ledger).balanceOf(ground.app.database, 'household_payable', householdId)).toBe(0);
    expect(await refusal(change({ ...seen, people: 3, seenPeople: 2 }))).toBe('STATE_CHANGED');
    await sound();
  });

  test('a calendar comes as a file; what is no calendar is refused', async () => {
    const send = async (text: string) => {
      const payload = `--b\r\ncontent-disposition: form-data; name="file"; filename="c.ics"\r\ncontent-type: text/calendar\r\n\r\n${text}\r\n--b--\r\n`;
      const answered = await ground.app.app.inject({ method: 'POST', url: '/api/stay-calendars', payload, headers: { authorization: `Bearer ${farmer.token}`, 'content-type': 'multipart/form-data; boundary=b' } });
      return answered.json<StayCalendar & { code?: string }>();
    };
    farmer = await buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: householdId });
    expect(await send('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20270103\nSUMMARY:元旦 150\nEND:VEVENT\nEND:VCALENDAR')).toEqual({ specials: [{ name: '元旦', from: '2027-01-01', until: '2027-01-02', fen: 15_000 }], problems: [] });
    expect(await send('元旦 150')).toMatchObject({ code: 'SHEET_UNREADABLE' });
  });

  test('who sleeps there is said where the law asks, sealed, seen by the household from that day on, and every view is an event', async () => {
    const room = (await answer(save({ name: '北屋', needsIdentity: true }))).rooms.at(-1)!;
    roomId = room.roomId;
    bookingId = await booked(guest, '2026-12-18', '2026-12-20', 20_000);
    const give = (guests: readonly StayGuest[]) => by(guest).call(stayRoutes.giveIdentity, { bookingId, guests });
    const seen = (who = farmer) => by(who).call(stayRoutes.stayGuests, { bookingId });
    const guests = [{ name: '金丝雀', idNumber: '11010519491231002X' }, { name: '白鹭', idNumber: '440524188001010014' }];
    expect((await answer(by(guest).call(stayRoutes.stayBooking, { bookingId }))).identity).toBe('missing');
    expect(await refusal(give([guests[0]!]))).toBe('PEOPLE_DIFFER');
    expect(await refusal(give([guests[0]!, { name: '白鹭', idNumber: '440524188001010015' }]))).toBe('ID_NUMBER_WRONG');
    expect(await refusal(give([guests[0]!, { name: '白鹭', idNumber: '4405241880010100' }]))).toBe('INVALID_INPUT');
    expect((await answer(give(guests))).identity).toBe('given');
    expect(await tablesWith(ground.app, '11010519491231002X')).toEqual([]);
    expect(await tablesWith(ground.app, '金丝雀')).toEqual([]);
    expect(await refusal(by(guest).call(stayRoutes.stayGuests, { bookingId }))).toBe('NOT_ALLOWED');
    await host('accept');
    expect(await refusal(seen())).toBe('IDENTITY_CLOSED');
    await at('2026-12-18T14:00:00');
    expect(await answer(seen())).toEqual({ guests });
    expect(await refusal(seen(await buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: ground.householdIds[1]! })))).toBe('NOT_FOUND');
    const views = await ground.app.database.query<{ actor_id: string }>(`SELECT actor_id FROM audit_event WHERE action = 'stay.identity-viewed'`);
    expect(views).toEqual([{ actor_id: farmer.accountId }]);
    await host('check_in');
    await sound();
  });

  test('nobody taps 走了: the day after, the stay is over and the deposit the household’s; thirty days later nothing is known of the guests', async () => {
    const [{ identity_sealed: sealed }] = await ground.app.database.query<{ identity_sealed: string }>('SELECT identity_sealed FROM stay_booking WHERE id = ?', [bookingId]) as [{ identity_sealed: string }];
    await at('2026-12-20T23:59:59');
    expect(await stateOf(bookingId)).toBe('checked_in');
    await at('2026-12-21T00:00:00');
    expect(await stateOf(bookingId)).toBe('checked_out');
    expect(await ground.app.get(Ledger).balanceOf(ground.app.database, 'order_prepaid', bookingId)).toBe(0);
    await at('2027-01-18T23:59:59');
    expect(await tablesWith(ground.app, sealed)).toEqual(['stay_booking']);
    await at('2027-01-19T00:00:00');
    expect(await tablesWith(ground.app, sealed)).toEqual([]);
    await sound();
  });

  test('nobody comes: at noon after the first night the nights are free, the deposit goes by the policy, both sides are told, once', async () => {
    const told = (accountId: string) => ground.app.database.query<{ title: string; body: string }>(`SELECT title, body FROM notice WHERE account_id = ? AND kind = 'stay' ORDER BY id DESC LIMIT 1`, [accountId]);
    bookingId = await booked(guest, '2027-01-20', '2027-01-23', 26_000);
    expect(await told(farmer.accountId)).toMatchObject([{ title: '1 月 20 日有客人想来住' }]);
    await host('accept');
    await at('2027-01-21T11:59:59');
    expect(await stateOf(bookingId)).toBe('confirmed');
    await at('2027-01-21T12:00:00');
    expect(await answer(by(guest).call(stayRoutes.stayBooking, { bookingId }))).toMatchObject({ state: 'no_show', refundFen: 0, cancelRefundFen: null });
    expect(await ground.app.database.query('SELECT night FROM stay_night WHERE booking_id = ?', [bookingId])).toEqual([]);
    expect(await told(guest.accountId)).toMatchObject([{ title: '1 月 20 日的住宿：没等到你来', body: expect.stringContaining('定金不退，归农户') }]);
    expect(await told(farmer.accountId)).toMatchObject([{ title: '1 月 20 日的客人没来', body: expect.stringContaining('定金归您 50 块') }]);
    const posted = await ground.app.database.query<{ kind: string }>('SELECT kind FROM ledger_document WHERE subject_id = ? ORDER BY kind', [bookingId]);
    expect(posted.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['stay_deposit_earned', 'stay_host_paid']));
    expect(await refusal(by(farmer).call(stayRoutes.answerStay, { bookingId, answer: 'accept' }))).toBe('STATE_CHANGED');
    expect(await refusal(by(guest).call(stayRoutes.cancelStay, { bookingId, expectedRefundFen: 0 }))).toBe('STATE_CHANGED');
    await sound();
  });

  test('nobody answers: when the day of arrival is over all goes back; a stay moved to other dates waits for those', async () => {
    bookingId = await booked(guest, '2027-01-25', '2027-01-26', 8_000);
    const moved = await booked(await buildAccount(ground.app), '2027-01-27', '2027-01-28', 8_000);
    await answer(by(guest).call(stayRoutes.changeStay, { bookingId, from: '2027-01-28', to: '2027-01-29', people: 2, expectedTotalFen: 8_000, seenFrom: '2027-01-25', seenTo: '2027-01-26', seenPeople: 2 }));
    await at('2027-01-26T00:00:00');
    expect(await stateOf(bookingId)).toBe('paid');
    await at('2027-01-28T00:00:00');
    await ground.app.runDueJobs();
    expect(await ground.app.database.query('SELECT state, refund_fen FROM stay_booking WHERE id = ?', [moved])).toEqual([{ state: 'declined', refund_fen: 5_000 }]);
    expect(await stateOf(bookingId)).toBe('paid');
    await sound();
  });

  const noShowOn = async (from: string, to: string, totalFen: number) => {
    bookingId = await booked(guest, from, to, totalFen);
    await host('accept');
    await at(`${from}T12:00:00`);
    await at(`${addDays(businessDate(from), 1)}T12:00:00`);
    expect(await stateOf(bookingId)).toBe('no_show');
  };
  const right = (operator: BuiltAccount, came: boolean) => by(operator).call(stayRoutes.rightNoShow, { bookingId, came, reason: '打电话问过两边' });

  test('they had come: the household says so, the nights are theirs again, and the deposit is paid to it once', async () => {
    const other = await buildAccount(ground.app);
    await noShowOn('2027-02-01', '2027-02-04', 24_000);
    const between = (await answer(by(other).call(stayRoutes.bookStay, { roomId, from: '2027-02-03', to: '2027-02-04', people: 1, expectedTotalFen: 8_000 }))).bookingId;
    farmer = await buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: householdId });
    expect(await refusal(by(farmer).call(stayRoutes.answerStay, { bookingId, answer: 'check_in' }))).toBe('NIGHTS_RESOLD');
    await answer(by(other).call(stayRoutes.cancelStay, { bookingId: between, expectedRefundFen: 0 }));
    await host('check_in');
    expect(await answer(by(guest).call(stayRoutes.stayBooking, { bookingId }))).toMatchObject({ state: 'checked_in', identity: 'missing' });
    expect(await refusal(by(other).call(stayRoutes.bookStay, { roomId, from: '2027-02-03', to: '2027-02-04', people: 1, expectedTotalFen: 8_000 }))).toBe('NIGHTS_TAKEN');
    await sound();
    await host('check_out');
    expect(await ground.app.get(Ledger).balanceOf(ground.app.database, 'order_prepaid', bookingId)).toBe(0);
    expect(await ground.app.get(Ledger).balanceOf(ground.app.database, 'household_payable', householdId)).toBe(0);
    await sound();
  });

  test('they came and were not let in: the operator gives all back and bears it; of another pairing nothing is seen, and after thirty days nothing is changed', async () => {
    guest = await buildAccount(ground.app);
    const operator = await buildAccount(ground.app, { persona: 'operator', scopeType: 'operator', scopeId: ground.pairing.operatorId });
    await noShowOn('2027-02-08', '2027-02-10', 16_000);
    expect((await answer(by(operator).call(stayRoutes.noShows, { operatorId: ground.pairing.operatorId }))).stays).toMatchObject([{ bookingId, state: 'no_show', depositFen: 5_000 }, { from: '2027-01-20' }]);
    expect(await refusal(right(await buildAccount(ground.app, { persona: 'operator', scopeType: 'operator', scopeId: 'another' }), true))).toBe('NOT_FOUND');
    expect((await answer(right(operator, false))).stays.map(({ from }) => from)).toEqual(['2027-01-20']);
    expect(await refusal(right(operator, true))).toBe('STATE_CHANGED');
    await ground.app.runDueJobs();
    expect(await answer(by(guest).call(stayRoutes.stayBooking, { bookingId }))).toMatchObject({ state: 'declined', refundFen: 5_000 });
    const posted = await ground.app.database.query<{ debit_fen: number }>(`SELECT e.debit_fen FROM ledger_entry e WHERE e.account = 'refund_operator' AND e.debit_fen > 0`);
    expect(posted).toEqual([{ debit_fen: 5_000 }]);
    await sound();
    guest = await buildAccount(ground.app);
    await noShowOn('2027-02-15', '2027-02-16', 8_000);
    await at('2027-03-17T00:00:00');
    expect(await refusal(right(await buildAccount(ground.app, { persona: 'operator', scopeType: 'operator', scopeId: ground.pairing.operatorId }), true))).toBe('STATE_CHANGED');
  });

  test('stays that stood before stays ended by themselves are looked at once, and end in their time', async () => {
    farmer = await buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: householdId });
    guest = await buildAccount(ground.app);
    bookingId = await booked(guest, '2027-03-20', '2027-03-21', 10_000);
    await host('accept');
    await ground.app.database.writer.query(`DELETE FROM job WHERE kind = 'stay.time-up'`);
    for (const _ of [1, 2]) await new StandingStaysEnd1764000306000().up(ground.app.database.writer.createQueryRunner());
    await ground.app.runDueJobs();
    expect(await stateOf(bookingId)).toBe('confirmed');
    await at('2027-03-21T12:00:00');
    expect(await stateOf(bookingId)).toBe('no_show');
    await sound();
  });
});
