import { fulfilmentRoutes, orderingRoutes, paymentRoutes, type SandboxAct } from '@cunshe/shared';
import { SandboxDesk, SandboxRefusal } from '../../../src/platform/wechat';
import { codeOf, mustAnswer } from '../answers';
import { must } from '../break';
import type { Choice } from '../choice';
import type { Command } from '../command';
import type { OrderFact } from '../facts';
import type { World } from '../world';
import { place } from './resident';

/** Opens the cashier for an order that waits for its money. */
async function open(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders);
  if (!order) return false;
  const [now, faulty] = [await world.now(), world.faults.unavailable];
  const waits = order.state === 'reserved' && now < order.expiresAt;
  const answer = await world.call(world.resident(order), orderingRoutes.payOrder, { orderId: order.id });
  mustAnswer(`paying an order that is ${order.state}`, answer, ...(waits ? (['ok'] as const) : (['ORDER_NOT_PAYABLE', 'ORDER_EXPIRED'] as const)), ...(faulty || waits ? (['PROVIDER_UNAVAILABLE', 'ORDER_NOT_PAYABLE'] as const) : []));
  if (codeOf(answer) === 'ok') order.prepayIds.add(answer.body.sandboxPrepayId!);
  return true;
}

const stateOf = async (world: World, prepayId: string): Promise<string> => (await world.app.get(SandboxDesk).page(prepayId)).state;

/** At the cashier: the provider takes the money or not, and what it took is believed at once when it can tell us. */
async function atCashier(world: World, choice: Choice, act: SandboxAct): Promise<boolean> {
  const order = choice.of(world.facts.orders.filter(({ prepayIds }) => prepayIds.size > 0));
  const prepayId = choice.of([...(order?.prepayIds ?? [])]);
  if (!order || !prepayId) return false;
  const before = await stateOf(world, prepayId);
  const answer = await world.call(world.resident(order), paymentRoutes.sandboxAct, { prepayId, act });
  mustAnswer('the cashier', answer, 'ok', 'ORDER_NOT_PAYABLE', 'NOT_FOUND', 'STATE_CHANGED');
  const paidNow = before !== 'SUCCESS' && (await stateOf(world, prepayId)) === 'SUCCESS';
  if (!paidNow || world.faults.losesNotices) return true;
  const [payment] = await world.app.database.query<{ state: string }>('SELECT state FROM payment WHERE id = ?', [prepayId.replace('wxsandbox', '')]);
  must(payment?.state === 'succeeded', `the provider said SUCCESS and the payment is ${payment?.state}`);
  await believed(world, order);
  return true;
}

async function believed(world: World, order: OrderFact): Promise<void> {
  const before = order.state;
  await world.look();
  must(before !== 'reserved' || order.state === 'paid', `a reserved order whose money came is ${order.state}`);
}

/** Quotes nothing, opens and pays in one go: most people do not wait. */
async function payAtOnce(world: World, choice: Choice): Promise<boolean> {
  const now = await world.now();
  const order = choice.of(world.facts.orders.filter(({ state, expiresAt }) => state === 'reserved' && now < expiresAt));
  return order ? payOff(world, order) : false;
}

async function payOff(world: World, order: OrderFact): Promise<boolean> {
  const opened = await world.call(world.resident(order), orderingRoutes.payOrder, { orderId: order.id });
  if (codeOf(opened) !== 'ok') return true;
  const prepayId = opened.body.sandboxPrepayId!;
  order.prepayIds.add(prepayId);
  await world.app.get(SandboxDesk).act(prepayId, 'pay').catch((error: unknown) => must(error instanceof SandboxRefusal, String(error)));
  if (!world.faults.losesNotices && (await stateOf(world, prepayId)) === 'SUCCESS') await believed(world, order);
  return true;
}

async function placeAndPay(world: World, choice: Choice): Promise<boolean> {
  const before = world.facts.orders.length;
  await place(world, choice);
  const order = world.facts.orders[before];
  return order ? payOff(world, order) : false;
}

async function check(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders);
  if (!order) return false;
  const answer = await world.call(world.resident(order), orderingRoutes.checkPayment, { orderId: order.id });
  mustAnswer('asking for the money', answer, 'ok', 'PROVIDER_UNAVAILABLE');
  return true;
}

/** Paid and cancelled at the same instant: one of them came first, and either way nothing is lost. */
async function payAgainstCancel(world: World, choice: Choice): Promise<boolean> {
  const order = choice.of(world.facts.orders.filter(({ prepayIds, state }) => prepayIds.size > 0 && state === 'reserved'));
  if (!order) return false;
  const [prepayId] = order.prepayIds;
  const act = world.app.get(SandboxDesk).act(prepayId!, 'pay').catch(() => undefined);
  const [, answer] = await Promise.all([act, world.call(world.resident(order), orderingRoutes.cancelOrder, { orderId: order.id })]);
  mustAnswer('cancelling while it is paid', answer, 'ok', 'ORDER_NOT_CANCELLABLE');
  await world.look();
  must(codeOf(answer) !== 'ok' || order.state === 'cancelled', `an order cancelled while it was paid is ${order.state}`);
  return true;
}

async function forgedNotice(world: World): Promise<boolean> {
  const headers = { 'wechatpay-signature': 'AAAA', 'wechatpay-timestamp': '1', 'wechatpay-nonce': 'n', 'wechatpay-serial': 's', 'content-type': 'application/json' };
  const payload = { id: 'x', event_type: 'TRANSACTION.SUCCESS', resource: { ciphertext: 'AAAA', nonce: 'x', associated_data: '', algorithm: 'AEAD_AES_256_GCM' } };
  const answer = await world.app.app.inject({ method: 'POST', url: '/api/wechat-pay/notifications/payment', headers, payload });
  must(answer.statusCode === 401, `a forged notification is answered ${answer.statusCode}`);
  return true;
}

async function farmerTakesTransfer(world: World, choice: Choice): Promise<boolean> {
  const garden = choice.of(world.gardens)!;
  const page = await world.call(garden.farmer, fulfilmentRoutes.householdMoney, { householdId: garden.householdId });
  mustAnswer('the farmer’s money', page, 'ok');
  const waiting = page.body.receipts.find(({ transferBillNo }) => transferBillNo !== null);
  if (!waiting) return true;
  await world.app.get(SandboxDesk).finishTransfer(waiting.transferBillNo!, choice.chance(80) ? 'SUCCESS' : 'FAIL').catch((error: unknown) => must(error instanceof SandboxRefusal, String(error)));
  return true;
}

const act = (name: SandboxAct): Command['run'] => (world, choice) => atCashier(world, choice, name);

export const MONEY_COMMANDS: readonly Command[] = [
  { name: 'resident opens the cashier', weight: 4, run: open },
  { name: 'resident pays', weight: 4, run: act('pay') },
  { name: 'resident pays at once', weight: 12, run: payAtOnce },
  { name: 'resident orders and pays', weight: 16, run: placeAndPay },
  { name: 'resident leaves the cashier', weight: 1, run: act('leave') },
  { name: 'resident’s bank says no', weight: 2, run: act('fail') },
  { name: 'resident’s bank is slow', weight: 3, run: act('pay_late') },
  { name: 'provider tells twice', weight: 2, run: act('notify_twice') },
  { name: 'resident has the money asked for', weight: 3, run: check },
  { name: 'resident pays and cancels at once', weight: 2, run: payAgainstCancel },
  { name: 'somebody forges a notification', weight: 1, run: (world) => forgedNotice(world) },
  { name: 'farmer takes a transfer', weight: 2, run: farmerTakesTransfer },
];
