import { allRoutes, fulfilmentRoutes, type OrderPage, orderingRoutes, type Route, type RunPage, type SaleUnit, type StopView, type Substitution } from '@cunshe/shared';
import { Sessions } from '../../src/modules/identity/public';
import { type NewVan, VanSeed } from '../../src/modules/pickup-routing/public';
import { SandboxDesk } from '../../src/platform/wechat';
import type { Engine } from '../databases';
import { buildAccount, type BuiltAccount } from './account';
import { buildHousehold, buildListing, buildMarket, type BuiltHousehold, type Market, passTo } from './market';
import type { PairingWish } from './pairing';
import { type Answer, type CallOptions, startTestApp, type TestApp } from '../test-app';

/** The whole application on one database. */
export function startVillage(engine: Engine): Promise<TestApp> {
  return startTestApp(engine, { routes: Object.fromEntries(allRoutes().map(({ name, route }) => [name, route])) });
}

export interface Afternoon {
  readonly app: TestApp;
  readonly market: Market;
  readonly driver: BuiltAccount;
  /** Keepers of the points, in their order. */
  readonly keepers: readonly BuiltAccount[];
  readonly operator: BuiltAccount;
}

/** A market with one van, its driver, a keeper at each point and the operator. */
export async function buildAfternoon(app: TestApp, wish: PairingWish & { readonly van?: Partial<NewVan> } = {}): Promise<Afternoon> {
  const market = await buildMarket(app, wish);
  const { operatorId, pairingId } = market;
  const driver = await buildAccount(app, { displayName: '何师傅', persona: 'driver', scopeType: 'operator', scopeId: operatorId });
  const operator = await buildAccount(app, { displayName: '运营', persona: 'operator', scopeType: 'operator', scopeId: operatorId });
  const keepers: BuiltAccount[] = [];
  for (const scopeId of market.pickupPointIds) keepers.push(await buildAccount(app, { displayName: '老周', persona: 'keeper', scopeType: 'pickup_point', scopeId }));
  const afternoon = { app, market, driver, keepers, operator };
  await addVan(afternoon, { operatorId, pairingId, driverAccountId: driver.accountId, ...wish.van });
  return afternoon;
}

export function addVan({ app, market, driver }: Afternoon, wish: Partial<NewVan> = {}): Promise<string> {
  const van: NewVan = {
    operatorId: market.operatorId, pairingId: market.pairingId, driverAccountId: driver.accountId, name: '1 号车', capacityGrams: 600_000,
    capacityCrates: 70, startLat: 27.99, startLng: 112.99, shiftFrom: '14:00', shiftTo: '18:00', floatFen: 200_000, ...wish,
  };
  return app.run((tx) => app.get(VanSeed).add(tx, van));
}

export interface Garden extends BuiltHousehold {
  readonly listingId: string;
  readonly farmer: BuiltAccount;
}

export interface GardenWish {
  readonly unit?: SaleUnit;
  readonly priceFen?: number;
  readonly cropName?: string;
  readonly remaining?: number;
}

/** A household with its farmer and one crop on the bed. */
export async function buildGarden({ app, market }: Afternoon, wish: GardenWish = {}): Promise<Garden> {
  const household = await buildHousehold(app, market);
  const farmer = await buildAccount(app, { displayName: '陈桂香', surname: '陈', persona: 'farmer', scopeType: 'household', scopeId: household.householdId });
  return { ...household, farmer, listingId: await buildListing(app, market, { household, remaining: 100, ...wish }) };
}

export interface PaidOrder {
  readonly orderId: string;
  readonly resident: BuiltAccount;
  readonly page: OrderPage;
}

let phones = 0;

/** A resident orders and pays: `await orderAndPay(afternoon, { [garden.listingId]: 2 })`. */
export async function orderAndPay({ app, market }: Afternoon, chosen: Record<string, number>, pickupPointId = market.pickupPointId, substitution: Substitution = 'refund'): Promise<PaidOrder> {
  const resident = await buildAccount(app, { displayName: '周敏', surname: '周', phone: `138${String((phones += 1)).padStart(4, '0')}5621` });
  const buyer = as(app, resident);
  const lines = Object.entries(chosen).map(([listingId, quantity]) => ({ listingId, quantity, substitution }));
  const quote = await answer(buyer.call(orderingRoutes.quote, { pickupPointId, lines }));
  const { orderId } = await answer(buyer.call(orderingRoutes.placeOrder, { pickupPointId, lines, expectedTotalFen: quote.totalFen }));
  const { sandboxPrepayId } = await answer(buyer.call(orderingRoutes.payOrder, { orderId }));
  await app.get(SandboxDesk).act(sandboxPrepayId!, 'pay');
  return { orderId, resident, page: await orderPage(app, { orderId, resident }) };
}

export function orderPage(app: TestApp, { orderId, resident }: Pick<PaidOrder, 'orderId' | 'resident'>): Promise<OrderPage> {
  return answer(as(app, resident).call(orderingRoutes.order, { orderId }));
}

/** Lets the cut-off and the lock pass and the driver set out. */
export async function setOut({ app, driver }: Afternoon): Promise<NonNullable<RunPage['run']>> {
  await passTo(app, '14:00:00.000');
  await passTo(app, '14:06:00.000');
  const { run } = await answer(as(app, driver).call(fulfilmentRoutes.run, {}));
  await passTo(app, '14:30:00.000');
  return (await answer(as(app, driver).call(fulfilmentRoutes.startRun, { routeId: run!.routeId }))).run!;
}

type Run = NonNullable<RunPage['run']>;

export interface Driven {
  readonly app: TestApp;
  readonly driver: Pick<BuiltAccount, 'accountId'>;
}

/** Every door of the run, as ordered and paid in cash. */
export async function collectEverything({ app, driver }: Driven, run: Run): Promise<void> {
  for (const stop of run.stops.filter(({ kind }) => kind === 'collect')) {
    await answer(as(app, driver).call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
    const receipt = { stopId: stop.stopId, bags: bagsAsOrdered(stop), method: 'cash' as const, cratesIn: 1, cratesOut: 1, farmerConfirmed: true };
    await answer(as(app, driver).call(fulfilmentRoutes.postReceipt, receipt));
  }
}

/** Through the station to every gate. */
export async function dropEverything({ app, driver }: Driven, run: Run): Promise<void> {
  for (const { stopId } of run.stops.filter(({ kind }) => kind !== 'collect')) {
    await answer(as(app, driver).call(fulfilmentRoutes.arrive, { stopId }));
    await answer(as(app, driver).call(fulfilmentRoutes.drop, { stopId, cratesOut: 1 }));
  }
}

export function stopOf(run: NonNullable<RunPage['run']>, kind: StopView['kind'], part = ''): StopView {
  const stop = run.stops.find((each) => each.kind === kind && each.title.includes(part));
  if (!stop) throw new Error(`no ${kind} stop ${part}`);
  return stop;
}

/** Every bag of a door exactly as ordered: counts in full, weights as declared plus the bag. */
export function bagsAsOrdered(stop: StopView): { lineId: string; reading: number; tareGrams: number }[] {
  return stop.crops.flatMap((crop) =>
    crop.bags.map(({ lineId, ordered }) => {
      if (crop.unitKind === 'count') return { lineId, reading: ordered, tareGrams: 0 };
      return { lineId, reading: (crop.unitKind === 'weight' ? ordered : ordered * crop.gramsPerUnit) + 20, tareGrams: 20 };
    }),
  );
}

export interface Caller {
  call<Input, Output>(route: Route<Input, Output>, input: Input, options?: Omit<CallOptions, 'token'>): Promise<Answer<Output>>;
}

/** Calls as this person, with a session of the very moment: the day of a story is longer than a token's life. */
export function as(app: TestApp, { accountId }: Pick<BuiltAccount, 'accountId'>): Caller {
  return {
    call: async (route, input, options = {}) => {
      const { accessToken } = await app.run((tx) => app.get(Sessions).open(tx, accountId));
      return app.call(route, input, { ...options, token: accessToken });
    },
  };
}

/** The body of an answer that is no refusal. */
export async function answer<Body>(called: Promise<{ readonly status: number; readonly body: Body }>): Promise<Body> {
  const { status, body } = await called;
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** The stable code of a refused call. */
export async function refusal(called: Promise<{ readonly status: number; readonly body: object }>): Promise<string> {
  const { status, body } = await called;
  return status === 200 ? 'ok' : String((body as { code?: unknown }).code);
}
