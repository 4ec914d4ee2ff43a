import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TripAfterPage, tripAfterRoutes, tripDayRoutes, visitRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { Sessions } from '../../../src/modules/identity/public';
import { engines } from '../../databases';
import { type BuiltAccount, buildAccount } from '../../factories/account';
import { answer, as, refusal } from '../../factories/afternoon';
import { lookAt, takePhoto } from '../../factories/photo';
import { bookFamily, type BookedFamily, payDeposit, publishedTrip, type TripGround, useTripGround } from '../../factories/trip';

describe.each(engines)('after a trip on %s', (engine) => {
  const of = useTripGround(engine);
  let ground: TripGround;
  let tripId: string;
  /** The third stays at home. */
  let families: readonly BookedFamily[];
  let photoIds: string[];

  const organiser = () => as(ground.app, ground.organiser);
  const at = async (time: string): Promise<void> => {
    await ground.app.clock.stopAt(new Date(`${time}+08:00`));
    await ground.app.runDueJobs();
  };
  const rate = ({ resident, booking: { bookingId } }: BookedFamily, wish: { stars?: number; hostStars?: number; text?: string } = {}) => as(ground.app, resident).call(tripDayRoutes.rateTrip, { bookingId, stars: 5, hostStars: 4, text: '', ...wish });
  const checkIn = ({ booking: { bookingId } }: BookedFamily) => organiser().call(tripDayRoutes.checkIn, { tripId, point: 0, bookingId });
  const people = ({ resident, booking: { bookingId } }: BookedFamily) => answer(as(ground.app, resident).call(tripDayRoutes.tripPeople, { bookingId }));
  const photos = (wish: { photoIds?: string[]; guardiansAgreed?: boolean }, who = ground.organiser) => as(ground.app, who).call(tripAfterRoutes.addTripPhotos, { tripId, photoIds, guardiansAgreed: true, ...wish });
  const sound = async () => expect((await auditDatabase(ground.app.database)).filter(({ check }) => check !== 'jobs-get-done')).toEqual([]);
  const tokenOf = async (who: BuiltAccount) => (await ground.app.run((tx) => ground.app.get(Sessions).open(tx, who.accountId))).accessToken;
  const take = (who: BuiltAccount) => takePhoto(ground.app, who);
  const look = (url: string, who: BuiltAccount) => lookAt(ground.app, url, who);
  const asFamily = (family: BookedFamily) => look(`/trip-bookings/${family.booking.bookingId}/photos/${photoIds[0]}`, family.resident);
  const files = () => (readdirSync(join(ground.app.config.dataDir, 'photos'), { recursive: true }) as string[]).filter((name) => photoIds.some((id) => name.includes(id)));

  beforeAll(async () => {
    ground = of();
    ({ tripId } = await publishedTrip(ground));
    families = [await bookFamily(ground, tripId), await bookFamily(ground, tripId), await bookFamily(ground, tripId)];
    for (const family of families) await payDeposit(ground, family);
    await answer(organiser().call(visitRoutes.seatFamilies, { tripId }));
    await at('2026-11-28T08:45:00');
    for (const family of families.slice(0, 2)) await answer(checkIn(family));
    photoIds = [await take(ground.organiser), await take(ground.organiser)];
  });

  test('who was there rates the trip and its household once, within a week, and in words that lead nowhere else', async () => {
    expect(await refusal(rate(families[0]!))).toBe('TRIP_NOT_OVER');
    await at('2026-11-28T15:30:00');
    expect((await people(families[0]!)).mayRate).toBe(true);
    expect(await refusal(rate(families[0]!, { hostStars: 0 }))).toBe('INVALID_INPUT');
    expect(await refusal(as(ground.app, families[0]!.resident).call(tripDayRoutes.rateTrip, { bookingId: families[0]!.booking.bookingId, stars: 5, text: '' }))).toBe('INVALID_INPUT');
    expect(await refusal(rate(families[0]!, { text: '加我微信 abc12345' }))).toBe('RATING_TEXT');
    const committee = await buildAccount(ground.app, { persona: 'committee', scopeType: 'village', scopeId: ground.pairing.villageId });
    const operator = await buildAccount(ground.app, { persona: 'operator', scopeType: 'operator', scopeId: ground.pairing.operatorId });
    expect(await answer(rate(families[0]!, { stars: 2, hostStars: 5, text: '大巴太挤' }))).toMatchObject({ stars: 2, hostStars: 5, mayRate: false });
    for (const { accountId } of [committee, operator]) expect(await ground.app.database.query(`SELECT title FROM notice WHERE account_id = ?`, [accountId])).toEqual([{ title: '“小雪菜园一日”评得低：村游 2 颗星' }]);
    expect(await refusal(rate(families[0]!))).toBe('STATE_CHANGED');
    expect((await people(families[2]!)).mayRate).toBe(false);
    expect(await refusal(rate(families[2]!))).toBe('STATE_CHANGED');
    await sound();
  });

  test('hidden words keep their stars, for the organiser and for the household', async () => {
    const hide = (bookingId: string) => organiser().call(tripAfterRoutes.hideTripRating, { tripId, bookingId, reason: '骂了司机' });
    const householdId = (await answer(organiser().call(visitRoutes.tripBoard, { tripId }))).paidFamilies.find(({ bookingId }) => bookingId === families[0]!.booking.bookingId)!.householdId!;
    const farmer = await buildAccount(ground.app, { persona: 'farmer', scopeType: 'household', scopeId: householdId });
    const rated = async () => (await answer(as(ground.app, farmer).call(tripDayRoutes.hostDay, { householdId }))).rated;
    expect(await rated()).toEqual({ tenths: 50, count: 1, words: ['大巴太挤'] });
    expect(await refusal(hide(families[1]!.booking.bookingId))).toBe('NOT_FOUND');
    const page: TripAfterPage = await answer(hide(families[0]!.booking.bookingId));
    expect(page).toMatchObject({ tenths: 20, ratings: [{ name: '周敏一家', stars: 2, hostStars: 5, hidden: true }] });
    expect(await refusal(hide(families[0]!.booking.bookingId))).toBe('STATE_CHANGED');
    expect(await rated()).toEqual({ tenths: 50, count: 1, words: [] });
    expect((await answer(as(ground.app, families[1]!.resident).call(visitRoutes.trip, { tripId }))).earlier).toEqual({ tenths: 20, count: 1 });
    await sound();
  });

  test('photos come once guardians agreed, from the leader, and are seen by who was there alone', async () => {
    const other = await buildAccount(ground.app, { persona: 'organiser', scopeType: 'pairing', scopeId: ground.pairing.pairingId });
    const operator = await buildAccount(ground.app, { persona: 'operator', scopeType: 'operator', scopeId: ground.pairing.operatorId });
    expect(await refusal(photos({ guardiansAgreed: false }))).toBe('GUARDIANS_NOT_ASKED');
    expect(await refusal(photos({}, other))).toBe('NOT_FOUND');
    expect(await refusal(photos({ photoIds: [await take(other)] }))).toBe('NOT_FOUND');
    expect(await answer(photos({}))).toMatchObject({ photoIds, leads: true });
    expect((await people(families[1]!)).photoIds).toEqual(photoIds);
    const told = await ground.app.database.query<{ account_id: string }>(`SELECT account_id FROM notice WHERE subject_id = '${tripId}:photos' ORDER BY account_id`);
    expect(told.map(({ account_id: who }) => who)).toEqual(families.slice(0, 2).map(({ resident }) => resident.accountId).sort());
    expect((await people(families[2]!)).photoIds).toEqual([]);
    expect([await asFamily(families[1]!), await asFamily(families[2]!), await look(`/photos/${photoIds[0]}`, operator), await look(`/photos/${photoIds[0]}`, families[1]!.resident)]).toEqual([200, 404, 404, 404]);
    expect((await ground.app.app.inject({ url: `/api/open-photos/${photoIds[0]}` })).statusCode).toBe(404);
    await sound();
  });

  test('the leader takes one away, and its file goes', async () => {
    const remove = (photoId: string, who = ground.organiser) => as(ground.app, who).call(tripAfterRoutes.removeTripPhoto, { tripId, photoId });
    expect(await refusal(remove('nothing'))).toBe('NOT_FOUND');
    expect((await answer(remove(photoIds[1]!))).photoIds).toEqual([photoIds[0]]);
    await ground.app.runDueJobs();
    expect(files().map((name) => name.includes(photoIds[0]!))).toEqual([true]);
  });

  test('what the leader laid out is back the same day, beside what the operator paid, in the books and on the page', async () => {
    const costs = [{ title: '大巴', fen: 80_050, payer: 'operator' }, { title: '保险', fen: 1_200, payer: 'leader' }, { title: '门票', fen: 3_000, payer: 'leader' }] as const;
    const { hosts } = await answer(organiser().call(tripDayRoutes.tripRoster, { tripId }));
    const settle = (wish: object) => organiser().call(tripDayRoutes.settleTrip, { tripId, costs, expectedHostsFen: hosts.reduce((sum, { fen }) => sum + fen, 0), ...wish });
    for (const bad of [{ title: '大巴', fen: 0.5, payer: 'operator' }, { title: '大巴', fen: 100, payer: 'nobody' }, { title: '大巴', fen: -1, payer: 'leader' }]) expect(await refusal(settle({ costs: [bad] }))).toBe('INVALID_INPUT');
    expect((await answer(settle({}))).costs).toEqual(costs);
    const posted = await ground.app.database.query(
      `SELECT d.kind, e.account, e.party_id, e.debit_fen, e.credit_fen FROM ledger_document d JOIN ledger_entry e ON e.document_id = d.id WHERE d.kind IN ('trip_costs', 'trip_costs_laid_out', 'trip_leader_repaid') AND d.business_date = '2026-11-28' ORDER BY d.kind, e.debit_fen DESC`,
    );
    const leader = ground.organiser.accountId;
    expect((posted as { kind: string; account: string; party_id: string | null; debit_fen: number; credit_fen: number }[]).map((row) => [row.kind, row.account, row.party_id, Number(row.debit_fen), Number(row.credit_fen)])).toEqual([
      ['trip_costs', 'trip_hosting', null, 80_050, 0], ['trip_costs', 'operating_account', null, 0, 80_050],
      ['trip_costs_laid_out', 'trip_hosting', null, 4_200, 0], ['trip_costs_laid_out', 'leader_payable', leader, 0, 4_200],
      ['trip_leader_repaid', 'leader_payable', leader, 4_200, 0], ['trip_leader_repaid', 'operating_account', null, 0, 4_200],
    ]);
    expect(await refusal(checkIn(families[2]!))).toBe('STATE_CHANGED');
    expect(await refusal(organiser().call(visitRoutes.seatFamilies, { tripId }))).toBe('STATE_CHANGED');
    await sound();
  });

  test('a week later nobody rates; thirty days later photos and words are gone, stars stay', async () => {
    await at('2026-12-05T15:30:00');
    expect(await refusal(rate(families[1]!))).toBe('STATE_CHANGED');
    await at('2026-12-28T15:30:00');
    await ground.app.runDueJobs();
    const { bytes } = await ground.app.client.download(tripDayRoutes.minorsAudit, { pairingId: ground.pairing.pairingId, year: 2026, format: 'csv' }, { as: await tokenOf(ground.organiser) });
    for (const what of ['放照片，领队说监护人同意', '拿掉照片']) expect(bytes.toString()).toContain(what);
    expect(files()).toEqual([]);
    expect(await ground.app.database.query(`SELECT id FROM photo WHERE id IN ('${photoIds.join(`', '`)}')`)).toEqual([]);
    expect(await answer(organiser().call(tripAfterRoutes.tripAfter, { tripId }))).toMatchObject({ tenths: 20, ratings: [{ stars: 2, hostStars: 5, text: '' }], photoIds: [] });
    expect(await refusal(photos({ photoIds: [await take(ground.organiser)] }))).toBe('STATE_CHANGED');
    await sound();
  });
});
