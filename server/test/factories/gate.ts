import { fulfilmentRoutes, type PointBag, type PointPage } from '@cunshe/shared';
import { auditDatabase } from '../../src/audit/audit-database';
import type { Violation } from '../../src/audit/check';
import { buildAccount, type BuiltAccount } from './account';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, type Caller, collectEverything, dropEverything, type Garden, orderAndPay, type PaidOrder, setOut } from './afternoon';
import { HEAD } from './market';
import type { TestApp } from '../test-app';

/** Bags dropped at a gate: each order holds 2 把 of 红菜薹 and 1 颗 of 花菜. */
export interface Gate {
  readonly app: TestApp;
  readonly afternoon: Afternoon;
  readonly keeper: Caller;
  readonly orders: readonly PaidOrder[];
  readonly pickupPointId: string;
  readonly gardens: readonly [Garden, Garden];
}

export async function buildGate(app: TestApp, count: number): Promise<Gate> {
  const afternoon = await buildAfternoon(app, { points: 2 });
  const gardens = [await buildGarden(afternoon, { cropName: '红菜薹' }), await buildGarden(afternoon, { cropName: '花菜', unit: HEAD, priceFen: 350 })] as const;
  const orders: PaidOrder[] = [];
  for (let each = 0; each < count; each += 1) orders.push(await orderAndPay(afternoon, { [gardens[0].listingId]: 2, [gardens[1].listingId]: 1 }));
  const run = await setOut(afternoon);
  await collectEverything(afternoon, run);
  await dropEverything(afternoon, run);
  return { app, afternoon, keeper: as(app, afternoon.keepers[0]!), orders, pickupPointId: afternoon.market.pickupPointId, gardens };
}

export function pointPage({ keeper, pickupPointId }: Gate): Promise<PointPage> {
  return answer(keeper.call(fulfilmentRoutes.point, { pickupPointId }));
}

export async function bagOf(gate: Gate, { orderId }: Pick<PaidOrder, 'orderId'>): Promise<PointBag> {
  return (await pointPage(gate)).bags.find((bag) => bag.orderId === orderId)!;
}

export function countIn(gate: Gate, problems: { lineId: string; flaw: 'short' | 'damaged'; good: number }[] = []): Promise<PointPage> {
  return answer(gate.keeper.call(fulfilmentRoutes.countIn, { pickupPointId: gate.pickupPointId, missingOrderIds: [], problems }));
}

export function anotherKeeper({ app, pickupPointId }: Pick<Gate, 'app' | 'pickupPointId'>, displayName = '小周'): Promise<BuiltAccount> {
  return buildAccount(app, { displayName, persona: 'keeper', scopeType: 'pickup_point', scopeId: pickupPointId });
}

/** What the audit finds; of the trail's chain nothing, since each afternoon of a test begins at the same hour, which the chain rightly notices. */
export async function violations(app: TestApp): Promise<Violation[]> {
  return (await auditDatabase(app.database)).filter(({ check }) => check !== 'audit-chain-holds');
}
