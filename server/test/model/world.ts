import { randomUUID } from 'node:crypto';
import type { OrderState, Route } from '@cunshe/shared';
import { emptyDatabase } from '../../src/seed/empty-database';
import { Sessions } from '../../src/modules/identity/public';
import { ClockSetting, JobRunner } from '../../src/platform';
import { JobStore } from '../../src/platform/jobs/job-store';
import { type Afternoon, buildAfternoon } from '../factories/afternoon';
import { buildAccount, type BuiltAccount } from '../factories/account';
import { BUNCH, buildHousehold, type BuiltHousehold, buildListing, HEAD, JIN, marketTime } from '../factories/market';
import type { Answer, TestApp } from '../test-app';
import { must } from './break';
import { ahead, Facts, type OrderFact } from './facts';
import type { Faults } from './faults';
import { lookAtStays } from './look-at-stays';
import { lookAtTrips, nothingOverdue } from './look-at-trips';

const CROPS = [
  { garden: 0, unit: BUNCH, priceFen: 450, remaining: 14, cutoffAt: '14:00', cropName: '红菜薹' },
  { garden: 0, unit: HEAD, priceFen: 350, remaining: 9, cutoffAt: '12:30', cropName: '花菜' },
  { garden: 1, unit: JIN, priceFen: 260, remaining: 4_000, cutoffAt: '14:00', cropName: '白菜' },
  { garden: 1, unit: BUNCH, priceFen: 199, remaining: 6, cutoffAt: '13:50', cropName: '葱' },
  { garden: 2, unit: HEAD, priceFen: 333, remaining: 12, cutoffAt: '14:00', cropName: '大蒜' },
] as const;

const GARDENS = 3;
const RESIDENTS = 4;
const FAMILIES = 7;
const BEFORE_LOCK: readonly OrderState[] = ['reserved', 'paid', 'expired', 'cancelled'];
const TOKEN_LIFE_MS = 600_000;

/** A household and its farmer. */
export interface Garden extends BuiltHousehold {
  readonly farmer: BuiltAccount;
}

/** One day of one pairing: its people, what they know, and the model of it. */
export class World {
  readonly facts = new Facts();
  private readonly tokens = new Map<string, { readonly token: string; readonly at: number }>();

  private constructor(
    readonly app: TestApp,
    readonly faults: Faults,
    readonly day: Afternoon,
    readonly gardens: readonly Garden[],
    readonly residents: readonly BuiltAccount[],
    readonly stranger: BuiltAccount,
    readonly organiser: BuiltAccount,
    /** Residents, and some who only go on trips. */
    readonly families: readonly BuiltAccount[],
  ) {}

  /** Everything before is forgotten; it is 11:46. */
  static async begin(app: TestApp, faults: Faults): Promise<World> {
    faults.calm();
    await emptyDatabase(app.database);
    const day = await buildAfternoon(app, { points: 2 });
    const [gardens, residents]: [Garden[], BuiltAccount[]] = [[], []];
    while (gardens.length < GARDENS) gardens.push(await gardenOf(day));
    while (residents.length < RESIDENTS) residents.push(await buildAccount(app, { displayName: '周敏', surname: '周', phone: `1380000${String(residents.length).padStart(4, '0')}` }));
    const stranger = await buildAccount(app, { displayName: '外人', persona: 'keeper', scopeType: 'pickup_point', scopeId: randomUUID() });
    const organiser = await buildAccount(app, { displayName: '刘干事', persona: 'organiser', scopeType: 'pairing', scopeId: day.market.pairingId });
    const families = [...residents];
    while (families.length < FAMILIES) families.push(await buildAccount(app));
    const world = new World(app, faults, day, gardens, residents, stranger, organiser, families);
    await world.plant();
    return world;
  }

  get pairingId(): string {
    return this.day.market.pairingId;
  }

  now(): Promise<Date> {
    return this.app.database.now();
  }

  /** Moves the stopped clock on; what is due on the way happens at its own time. */
  async passTo(target: Date): Promise<void> {
    const [clock, runner, jobs] = [this.app.get(ClockSetting), this.app.get(JobRunner), this.app.get(JobStore)];
    for (let due = await jobs.nextRunAt(); due && due <= target; due = await jobs.nextRunAt()) {
      if (due > (await this.now())) await clock.stopAt(due);
      const done = await runner.runDue();
      await this.lookAtVisits();
      if (done === 0 && (await jobs.nextRunAt())?.getTime() === due.getTime()) break;
    }
    if (target > (await this.now())) await clock.stopAt(target);
    await runner.runDue();
    await this.lookAtVisits();
    await nothingOverdue(this);
  }

  /** Calls as this person. An answer 5xx is a break, but for a provider that we silenced. */
  async call<Input, Output>(who: Pick<BuiltAccount, 'accountId'>, route: Route<Input, Output>, input: Input, key: string = randomUUID()): Promise<Answer<Output>> {
    const unavailable = this.faults.unavailable;
    const answer = await this.app.call(route, input, { token: await this.tokenOf(who.accountId), key });
    const excused = unavailable && answer.body?.code === 'PROVIDER_UNAVAILABLE';
    must(answer.status < 500 || excused, `${route.method} ${route.path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }

  /** Reads what has become of all orders: each may only have gone on along the table of states. */
  async look(): Promise<void> {
    const rows = await this.app.database.query<{ id: string; state: OrderState }>('SELECT id, state FROM resident_order WHERE pairing_id = ?', [this.pairingId]);
    must(rows.length === this.facts.orders.length, `there are ${rows.length} orders, the model knows ${this.facts.orders.length}`);
    for (const { id, state } of rows) {
      const order = this.facts.orders.find((each) => each.id === id);
      must(order !== undefined, `nobody placed order ${id}`);
      must(ahead(order.state).has(state), `order ${id} went from ${order.state} to ${state}`);
      order.state = state;
      order.locked ||= !BEFORE_LOCK.includes(state);
    }
    await this.lookAtVisits();
  }

  private async lookAtVisits(): Promise<void> {
    await lookAtTrips(this);
    await lookAtStays(this);
  }

  point(index: number): string {
    return this.day.market.pickupPointIds[index]!;
  }

  resident(order: OrderFact): BuiltAccount {
    return this.residents[order.resident]!;
  }

  private async plant(): Promise<void> {
    for (const { garden, unit, cutoffAt, remaining, priceFen, cropName } of CROPS) {
      const listingId = await buildListing(this.app, this.day.market, { household: this.gardens[garden]!, unit, cutoffAt, remaining, priceFen, cropName });
      const [row] = await this.app.database.query<{ sale_unit_id: string }>('SELECT sale_unit_id FROM listing WHERE id = ?', [listingId]);
      this.facts.crops.push({ listingId, saleUnitId: row!.sale_unit_id, garden, unit, priceFen, cutoffAt: marketTime(`${cutoffAt}:00.000`), offered: remaining, open: true, visited: false, short: false, added: null });
    }
  }

  private async tokenOf(accountId: string): Promise<string> {
    const now = (await this.now()).getTime();
    const known = this.tokens.get(accountId);
    if (known && now - known.at < TOKEN_LIFE_MS) return known.token;
    const { accessToken } = await this.app.run((tx) => this.app.get(Sessions).open(tx, accountId));
    this.tokens.set(accountId, { token: accessToken, at: now });
    return accessToken;
  }
}

async function gardenOf({ app, market }: Afternoon): Promise<Garden> {
  const household = await buildHousehold(app, market);
  return { ...household, farmer: await buildAccount(app, { displayName: '陈桂香', surname: '陈', persona: 'farmer', scopeType: 'household', scopeId: household.householdId }) };
}
