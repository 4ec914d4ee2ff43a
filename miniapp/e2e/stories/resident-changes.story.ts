import { catalogueRoutes, orderingRoutes, pairingRoutes } from '@cunshe/shared';
import { eventually } from '../phone/eventually';
import { addButton, listingOf } from '../phone/market';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;
let orderId: string;

beforeAll(async () => {
  phone = await day().signInAs('xie-lin');
  await phone.open('pages/today/index');
  await phone.tap(await addButton(day(), '07', '红菜薹'));
  await phone.tap(await addButton(day(), '07', '萝卜菜'));
  await phone.tap('go-confirm');
  await phone.waitFor('pay');
});

test('a price that changed meanwhile is told before anything is paid: what it was, what it is, the new total', async () => {
  const total = await phone.text('total');
  await raisePrice('红菜薹', 500);
  await phone.tap('pay');
  await phone.waitForTextOf('quote-changes', /钱没扣[\s\S]*红菜薹 ¥4\.5 变成 ¥5/);
  await phone.waitForTextOf('pay', '按新的付');
  expect(await phone.text('total')).not.toBe(total);
  await phone.pay('pay');
  await phone.waitForPage('personas/resident/order/index');
  await phone.waitForTextOf('pickup-code', /^\d{3} \d{3}$/);
  await phone.waitForTextOf('split', /元到了谁手里[\s\S]*农户·菜钱现结/);
  orderId = (await phone.page()).query['orderId']!;
});

test('she takes one crop out: done at once, the difference is on its way back', async () => {
  await phone.tap('change');
  await phone.waitForPage('personas/resident/change/index');
  await phone.waitForTextOf('change-07-luobocai', /萝卜菜[\s\S]*1 把/);
  await phone.tap('less-07-luobocai');
  await phone.waitForTextOf('change-07-luobocai', '不要了');
  await phone.tap('save-change');
  await phone.waitForPage('personas/resident/order/index');
  await phone.waitForText(/改单退差价|原路退回/);
  await eventually(async () => (await order()).lines.length, 1);
});

test('she wants more: the order stays as it is until the difference is paid', async () => {
  await phone.tap('change');
  await phone.waitFor('save-change');
  await phone.tap('more-07-hongcaitai');
  await phone.waitForTextOf('total', /¥5\.\d\d/);
  await phone.pay('leave', 'save-change');
  await phone.waitForTextOf('waiting-change', /改单要补 ¥5\.\d\d/);
  expect((await order()).lines[0]!.ordered).toBe(1);
  await phone.pay('pay', 'pay-change');
  await phone.waitForGone('waiting-change');
  await eventually(async () => (await order()).lines.reduce((sum, { ordered }) => sum + ordered, 0), 2);
});

test('she moves the order to another gate and gets a new code there', async () => {
  const { ticket } = await order();
  const { compounds } = await day().api().call(pairingRoutes.compounds, {});
  const there = compounds.flatMap(({ pickupPoints }) => pickupPoints).find(({ name }) => name.startsWith('桂花苑'))!;
  await phone.tap('change');
  await phone.waitFor('save-change');
  await phone.tap('change-point');
  await phone.tap(`move-${there.id}`);
  await phone.waitForTextOf('change-point', there.name);
  await phone.tap('save-change');
  await phone.waitForPage('personas/resident/order/index');
  await phone.waitForTextOf('ticket', there.name);
  expect((await order()).ticket).not.toEqual(ticket);
});

test('谁在什么时候改了什么: the order tells all of it', async () => {
  await phone.tap('history');
  await phone.waitForTextOf('history-sheet', '改了订单');
  await phone.waitForTextOf('history-sheet', /\d+ 月 \d+ 日 \d\d:\d\d/);
  await phone.reopen();
});

test('an order that was taken back can be ordered again, with what today has', async () => {
  await phone.tap('cancel');
  await phone.waitFor('confirm-cancel');
  await phone.tap('confirm-cancel');
  await phone.waitFor('again');
  await phone.tap('again');
  await phone.waitForPage('personas/resident/confirm/index');
  await phone.waitForTextOf('line-hongcaitai', /07 号园·2 把/);
});

function order() {
  return day().as('xie-lin').then((client) => client.call(orderingRoutes.order, { orderId }));
}

/** 陈桂香 puts up one more, at another price. */
async function raisePrice(cropName: string, priceFen: number): Promise<void> {
  const farmer = await day().as('chen-guixiang');
  const householdId = farmer.scopeId;
  const { choices } = await farmer.call(catalogueRoutes.listingChoices, { householdId });
  const { saleUnitId } = choices.find((choice) => choice.cropName === cropName)!;
  await farmer.call(catalogueRoutes.publishListing, { householdId, saleUnitId, units: 1, priceFen, channel: 'tile', openedAt: new Date().toISOString() });
  await eventually(async () => (await listingOf(day(), '07', cropName)).priceFen, priceFen);
}
