import { booksRoutes, catalogueRoutes, fulfilmentRoutes, goodRoutes, householdRoutes, identityRoutes, noticeRoutes, orderingRoutes, pairingDeskRoutes, pairingRoutes, peopleRoutes, plaqueRoutes, programmeRoutes, ratingRoutes, REPORT_KINDS, type Route, stayRoutes, tripAfterRoutes, tripDayRoutes, tripExtraRoutes, vanRoutes, visitRoutes } from '@cunshe/shared';
import { Sessions } from '../../src/modules/identity/public';
import { ReferenceData } from '../../src/modules/pairing/public';
import { BodyCache, JobLoop } from '../../src/platform';
import { farmerAccountId, householdId, OPERATOR_ID, PAIRING_ID, personAccountId, pickupPointId, VILLAGE_ID } from '../../src/seed/seed-ground';
import { listenToStatements, type SentStatement } from '../factories/sent-statements';
import { scansOf } from './query-plans';
import { type Demo, startDemo, walkDay } from './walk-demo-day';

/**
 * What must not grow with the years: the queries behind a screen (a number that rises is a decision, not an accident), and
 * the rows they look at.
 */
describe('growth, on mariadb', () => {
  let demo: Demo;
  let sent: SentStatement[] = [];
  let ofTheDay: SentStatement[];
  beforeAll(async () => {
    demo = await startDemo('mariadb');
    listenToStatements('mariadb', (statement) => sent.push(statement));
    await walkDay(demo);
    ofTheDay = [...sent];
  }, 300_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await demo.app.close();
  });

  const asPerson = async (accountId: string): Promise<{ token: string }> => ({ token: (await demo.app.run((tx) => demo.app.get(Sessions).open(tx, accountId))).accessToken });

  const queriesOf = async <Input>(route: Route<Input, unknown>, input: Input, accountId: string): Promise<number> => {
    const caller = await asPerson(accountId);
    demo.app.get(ReferenceData).forget();
    await demo.app.call(route, input, caller); // places and fees are kept for five seconds from here
    demo.app.get(BodyCache).drop('');
    sent = [];
    const { status } = await demo.app.get(JobLoop).whilePaused(() => demo.app.call(route, input, caller));
    expect([route.path, status]).toEqual([route.path, 200]);
    return sent.length;
  };

  const mostOrders = async (): Promise<{ accountId: string; orderId: string }> => {
    const [row] = await demo.app.database.query<{ account_id: string; id: string }>('SELECT account_id, MAX(id) AS id FROM resident_order GROUP BY account_id ORDER BY COUNT(*) DESC, account_id LIMIT 1');
    return { accountId: row!.account_id, orderId: row!.id };
  };

  /** A week after the first, with the same hosts: nothing may be asked for each trip. */
  const secondTrip = async (organiser: string): Promise<void> => {
    const { body: form } = await demo.app.call(visitRoutes.tripForm, { pairingId: PAIRING_ID }, await asPerson(organiser));
    const { title, story, date, startTime, endTime, gathering, programme, families, seats, buses, priceFen, depositFen, policy, hosts } = form;
    const fields = { title, story, date, startTime, endTime, gathering, programme, families, seats, buses, priceFen, depositFen, policy, hosts };
    const { body } = await demo.app.call(visitRoutes.createTrip, { pairingId: PAIRING_ID, ...fields }, await asPerson(organiser));
    await demo.app.call(visitRoutes.publishTrip, { tripId: body.tripId }, await asPerson(organiser));
  };

  test('a screen is one request, and that a fixed number of queries', async () => {
    const { accountId, orderId } = await mostOrders();
    const farmer = farmerAccountId('07');
    const [keeper, operator, driver] = ['lao-zhou', 'tang-jing', 'he-shifu'].map((id) => personAccountId(id)) as [string, string, string];
    const garden = { householdId: householdId('07') };
    expect({
      me: await queriesOf(identityRoutes.me, {}, accountId),
      inbox: await queriesOf(noticeRoutes.inbox, {}, accountId),
      unread: await queriesOf(noticeRoutes.unread, {}, accountId),
      compounds: await queriesOf(pairingRoutes.compounds, {}, accountId),
      today: await queriesOf(catalogueRoutes.today, { pickupPointId: pickupPointId('A') }, accountId),
      garden: await queriesOf(catalogueRoutes.garden, garden, accountId),
      orderList: await queriesOf(orderingRoutes.orderList, {}, accountId),
      order: await queriesOf(orderingRoutes.order, { orderId }, accountId),
      listingChoices: await queriesOf(catalogueRoutes.listingChoices, garden, farmer),
      farmerHome: await queriesOf(fulfilmentRoutes.farmerHome, garden, farmer),
      harvestTask: await queriesOf(fulfilmentRoutes.harvestTask, garden, farmer),
      householdMoney: await queriesOf(fulfilmentRoutes.householdMoney, garden, farmer),
      run: await queriesOf(fulfilmentRoutes.run, {}, driver),
      point: await queriesOf(fulfilmentRoutes.point, { pickupPointId: pickupPointId('A') }, keeper),
      operatorDay: await queriesOf(fulfilmentRoutes.operatorDay, { operatorId: OPERATOR_ID }, operator),
    // Of their own tables: on an order its bag's mates, recipient and delegate; on a harvest what is declared short and of which kind each crop is; at a point the names, who signed the count, what was counted less and what went to a neighbour; of a farmer who helps her and what they did, her own names for crops, her disputes; of what she may list when the van must be at her door; of her money whether she has a PIN; of a run who has one, and its photos.
    }).toEqual({
      me: 4, inbox: 4, unread: 2, compounds: 1, today: 6, garden: 6, orderList: 4, order: 11,
      listingChoices: 8, farmerHome: 12, harvestTask: 8, householdMoney: 8,
      run: 12, point: 14, operatorDay: 15,
    });
  }, 60_000);

  test('so is a page of those who run it, however long the list of proposals', async () => {
    const operator = personAccountId('tang-jing');
    const { accountId, orderId } = await mostOrders();
    const ours = { operatorId: OPERATOR_ID };
    const village = { realm: 'village' as const, realmId: VILLAGE_ID };
    expect({
      pairings: await queriesOf(pairingDeskRoutes.pairings, ours, operator),
      pairing: await queriesOf(pairingDeskRoutes.pairing, { ...ours, pairingId: PAIRING_ID }, operator),
      vans: await queriesOf(vanRoutes.vans, ours, operator),
      people: await queriesOf(peopleRoutes.people, { realm: 'operator', realmId: OPERATOR_ID }, operator),
      villagePeople: await queriesOf(peopleRoutes.people, village, personAccountId('xiao-luo')),
      households: await queriesOf(householdRoutes.households, { villageId: VILLAGE_ID }, personAccountId('xiao-luo')),
      orderRatings: await queriesOf(ratingRoutes.orderRatings, { orderId }, accountId),
      gardenRatings: await queriesOf(ratingRoutes.gardenRatings, { householdId: householdId('07') }, accountId),
      ratingsToReview: await queriesOf(ratingRoutes.ratingsToReview, ours, operator),
      programme: await queriesOf(programmeRoutes.programme, {}, operator),
    // Of a pairing: its steps, set-up, papers, names, open days, sellers; of people: each pairing’s points, roles, invitations, names, vans and their runs.
    }).toEqual({ pairings: 4, pairing: 17, vans: 8, people: 11, villagePeople: 6, households: 6, orderRatings: 5, gardenRatings: 4, ratingsToReview: 4, programme: 5 });
  }, 60_000);

  test('no statement of a whole day reads a growing table without an index', async () => {
    expect(await scansOf(demo.app.database, ofTheDay)).toEqual([]);
  }, 60_000);

  test('nor does a page of the books, of the reports or of the history', async () => {
    const operator = personAccountId('tang-jing');
    const [household, point] = [householdId('07'), pickupPointId('A')];
    const whole = { operatorId: OPERATOR_ID, businessDate: demo.today };
    const { orderId } = await mostOrders();
    const read: SentStatement[] = [];
    const ask = async <Input>(route: Route<Input, unknown>, input: Input): Promise<void> => {
      await queriesOf(route, input, operator);
      read.push(...sent);
    };
    await ask(booksRoutes.books, whole);
    await ask(booksRoutes.bills, { operatorId: OPERATOR_ID });
    for (const [partyKind, partyId] of [['household', household], ['point', point], ['driver', personAccountId('he-shifu')]] as const)
      for (const period of ['day', 'month'] as const) await ask(booksRoutes.partyStatement, { operatorId: OPERATOR_ID, partyKind, partyId, period, date: demo.today });
    for (const kind of REPORT_KINDS) await ask(programmeRoutes.report, { pairingId: PAIRING_ID, kind, from: demo.today, to: demo.today });
    for (const [subject, subjectId] of [['day', undefined], ['household', household], ['order', orderId]] as const)
      await ask(programmeRoutes.operatorHistory, { operatorId: OPERATOR_ID, subject, date: demo.today, ...(subjectId ? { subjectId } : {}) });
    await ask(ratingRoutes.gardenRatings, { householdId: household });
    await ask(ratingRoutes.ratingsToReview, { operatorId: OPERATOR_ID });
    await ask(pairingDeskRoutes.pairing, { operatorId: OPERATOR_ID, pairingId: PAIRING_ID });
    expect(await scansOf(demo.app.database, read)).toEqual([]);
  }, 60_000);

  test('trips, tables and stays: a fixed number of queries each, none of a growing table without an index', async () => {
    const [resident, organiser, farmer, committee] = [personAccountId('zhou-min'), personAccountId('xie-lin'), farmerAccountId('12'), personAccountId('xiao-luo')] as const;
    const [trip] = await demo.app.database.query<{ id: string }>('SELECT id FROM trip');
    const [room] = await demo.app.database.query<{ id: string }>('SELECT id FROM stay_room');
    const [tripId, roomId, household] = [trip!.id, room!.id, { householdId: householdId('12') }];
    const { bookingId } = await demo.app.call(visitRoutes.bookTrip, { tripId, adults: 2, childBands: [], allergies: [], needs: [] }, await asPerson(resident)).then(({ body }) => body);
    await secondTrip(organiser);
    const read: SentStatement[] = [];
    const count = async <Input>(route: Route<Input, unknown>, input: Input, accountId: string): Promise<number> => {
      const queries = await queriesOf(route, input, accountId);
      read.push(...sent);
      return queries;
    };
    expect({
      trips: await count(visitRoutes.trips, {}, resident), trip: await count(visitRoutes.trip, { tripId }, resident), booking: await count(visitRoutes.tripBooking, { bookingId }, resident),
      people: await count(tripDayRoutes.tripPeople, { bookingId }, resident), organiserTrips: await count(visitRoutes.organiserTrips, { pairingId: PAIRING_ID }, organiser),
      tripBoard: await count(visitRoutes.tripBoard, { tripId }, organiser), tripRoster: await count(tripDayRoutes.tripRoster, { tripId }, organiser), tripExtras: await count(tripExtraRoutes.tripExtras, { tripId }, organiser),
      tripAfter: await count(tripAfterRoutes.tripAfter, { tripId }, organiser), hostDay: await count(tripDayRoutes.hostDay, household, farmer),
      stays: await count(stayRoutes.stays, { from: '2027-05-04', to: '2027-05-06', people: 2 }, resident), stayRoom: await count(stayRoutes.stayRoom, { roomId }, resident), hostStays: await count(stayRoutes.hostStays, household, farmer),
      goods: await count(goodRoutes.goods, {}, resident), hostGoods: await count(goodRoutes.hostGoods, household, farmer), noShows: await count(stayRoutes.noShows, { operatorId: OPERATOR_ID }, personAccountId('tang-jing')),
      plaques: await count(plaqueRoutes.plaques, { villageId: VILLAGE_ID }, committee), ownPlaque: await count(plaqueRoutes.ownPlaque, household, farmer),
    }).toEqual({
      trips: 4, trip: 8, booking: 8, people: 6, organiserTrips: 3, tripBoard: 9, tripRoster: 14, tripExtras: 6, tripAfter: 8, hostDay: 8,
      stays: 7, stayRoom: 6, hostStays: 5, goods: 6, hostGoods: 5, noShows: 3, plaques: 10, ownPlaque: 4,
    });
    expect(await scansOf(demo.app.database, read)).toEqual([]);
  }, 60_000);
});
