import { identityRoutes, orderingRoutes } from '@cunshe/shared';
import { addButton, listingOf, orderAndPay } from '../phone/market';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

/** A few jiao come back: she lets them stay, sees where they came from, and the next order takes them off. */
const day = useDay();
const PAGE = 'personas/resident/credit/index';
let phone: Phone;

beforeAll(async () => {
  phone = await day().signInAs('xie-lin');
});

test('she lets small refunds become credit', async () => {
  await phone.open(PAGE);
  await phone.waitForTextOf('balance', '¥0.00');
  await phone.waitForText('还没有菜金');
  await phone.tap('choice-credit');
  await phone.waitForText('当场进菜金');
});

test('a little less is ordered: the difference is there at once, with its reason', async () => {
  await orderLess();
  await phone.open(PAGE);
  await phone.waitForTextOf('balance', /¥0\.[1-9]\d|¥0\.\d[1-9]/);
  await phone.waitForTextOf('movements', /改单退差价[\s\S]*还没用[\s\S]*\+¥0\./);
});

test('the next order takes it off, pays only the rest, and says so', async () => {
  const balance = await phone.text('balance');
  await phone.open('pages/today/index');
  await phone.tap(await addButton(day(), '07', '红菜薹'));
  await phone.tap('go-confirm');
  await phone.waitForTextOf('credit-off', `−${balance}`);
  await phone.waitForText('抵扣后合计');
  await phone.pay('pay');
  await phone.waitForTextOf('order-credit', balance);
  await phone.open(PAGE);
  await phone.waitForTextOf('balance', '¥0.00');
  await phone.waitForTextOf('movements', /付菜钱[\s\S]*−¥0\.[\s\S]*用完了/);
});

test('what she has she can have back in WeChat', async () => {
  await orderLess();
  await phone.open(PAGE);
  await phone.waitForTextOf('balance', /¥0\.[1-9]\d|¥0\.\d[1-9]/);
  await phone.tap('pay-out');
  await phone.waitForText('退回当初付款的微信');
  await phone.tap('pay-out-now');
  await phone.waitForTextOf('balance', '¥0.00');
  await phone.waitForTextOf('movements', /菜金退回微信[\s\S]*−¥0\./);
});

/** Behind the screens: a jin of sweet potatoes, of which she then wants four liang only. */
async function orderLess(): Promise<void> {
  const orderId = await orderAndPay(day(), 'xie-lin', [['09', '红薯', 500]]);
  const client = await day().as('xie-lin');
  const { pickupPoint } = await client.call(identityRoutes.me, {});
  const lines = [{ listingId: (await listingOf(day(), '09', '红薯')).listingId, quantity: 400, substitution: 'refund' as const }];
  const { totalFen } = await client.call(orderingRoutes.quote, { pickupPointId: pickupPoint!.id, lines });
  await client.call(orderingRoutes.changeOrder, { orderId, revision: 0, pickupPointId: pickupPoint!.id, lines, expectedTotalFen: totalFen });
}
