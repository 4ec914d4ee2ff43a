import { fulfilmentRoutes, orderingRoutes } from '@cunshe/shared';
import { collectDoors, DRIVERS, dropAtGates } from '../phone/afternoon';
import type { Day } from '../phone/day';
import { addButton } from '../phone/market';
import type { Phone } from '../phone/phone';

export interface Picture {
  readonly name: string;
  readonly phone: Phone;
}

const LARGE_TEXT = 1.29;

/** The day from the first choice to the evening's books; at each yield the phone shows what the picture is named for. */
export async function* album(day: Day): AsyncGenerator<Picture> {
  const zhouMin = yield* morning(day);
  yield* farmerMorning(day);
  await day.moveClock('14:05');
  yield* farmerAfternoon(day);
  yield* driver(day);
  yield* evening(day, zhouMin);
}

async function* morning(day: Day): AsyncGenerator<Picture, Phone> {
  const phone = await day.phone();
  await phone.waitFor('person-zhou-min');
  yield { name: '0-sign-in', phone };
  await phone.tap('person-zhou-min');
  await phone.type('find-compound', '九峰小区');
  yield { name: '0-choose-point', phone };
  await phone.tap((await phone.idsBeginning('point-'))[0]!);
  await phone.waitFor('garden-07');
  yield { name: 'a0-resident-today-empty-basket', phone };
  await phone.tap(await addButton(day, '07', '红菜薹'));
  await phone.tap(await addButton(day, '12', '花菜'));
  await phone.waitForTextOf('basket', '2 样菜');
  yield { name: 'a-resident-today', phone };
  yield* otherLooks(day);
  await phone.tap('chip-crops');
  await phone.waitFor('crop-group-红菜薹');
  yield { name: 'a4-resident-today-by-crop', phone };
  await phone.tap('chip-gardens');
  await phone.tap('garden-07');
  await phone.waitFor('farmer-name');
  yield { name: 'b-garden', phone };
  await phone.tap('go-confirm');
  await phone.waitFor('weigh-rule');
  yield { name: 'c-confirm', phone };
  await phone.tap('pay');
  await phone.waitFor('sandbox-fail');
  yield { name: 'c2-sandbox-payment', phone };
  await phone.tap('sandbox-fail');
  await phone.waitFor('pay-again');
  yield { name: 'c3-payment-failed', phone };
  await phone.pay('pay', 'pay-again');
  await phone.waitFor('ticket');
  yield { name: 'd0-order-paid', phone };
  await phone.tap('back');
  await phone.waitForText('已付款，等截单');
  yield { name: 'd3-orders', phone };
  await phone.tap('tab-me');
  await phone.waitFor('my-name');
  yield { name: 'd4-me', phone };
  return phone;
}

async function* otherLooks(day: Day): AsyncGenerator<Picture> {
  for (const [name, look] of [['a2-resident-today-dark', { theme: 'dark' }], ['a3-resident-today-large-text', { fontScale: LARGE_TEXT }]] as const) {
    const phone = await day.signInAs('xie-lin', look);
    await phone.open('pages/today/index');
    await phone.tap(await addButton(day, '07', '红菜薹'));
    await phone.waitFor('basket');
    yield { name, phone };
  }
}

async function* farmerMorning(day: Day): AsyncGenerator<Picture> {
  const phone = await day.signInAs('chen-guixiang');
  await phone.waitFor('sell');
  yield { name: 'e-farmer-elder-home', phone };
  await phone.tap('sell');
  await phone.waitFor('crop-hongcaitai');
  yield { name: 'f1-harvest-crop', phone };
  await phone.tap('crop-hongcaitai');
  await phone.tap('amend');
  await phone.waitFor('price');
  yield { name: 'f2b-harvest-amount-typed', phone };
  await phone.tap('amount-tiles');
  await phone.tap('amount-20');
  yield { name: 'f2-harvest-amount', phone };
  await phone.tap('next');
  await phone.waitFor('all-sold');
  yield { name: 'f3-harvest-readback', phone };
  await phone.tap('publish');
  await phone.waitFor('done');
  yield { name: 'f4-harvest-listed', phone };
}

async function* farmerAfternoon(day: Day): AsyncGenerator<Picture> {
  const phone = await day.signInAs('chen-guixiang');
  await phone.waitFor('harvest');
  yield { name: 'e2-farmer-home-after-cutoff', phone };
  await phone.tap('harvest');
  await phone.waitFor('acknowledge');
  yield { name: 'f5-harvest-task', phone };
}

async function* driver(day: Day): AsyncGenerator<Picture> {
  await day.moveClock('15:10');
  const phone = await day.signInAs('he-shifu');
  await phone.waitFor('start-run');
  yield { name: 'g0-driver-before-start', phone };
  await collectDoors(day, 'he-shifu', '12');
  await phone.reopen();
  await phone.waitForTextOf('current-stop', '李建国');
  yield { name: 'g1-driver-run', phone };
  await phone.tap('arrive');
  await phone.waitFor('weigh-sheet');
  await weighCauliflowers(day, phone);
  yield { name: 'g2-driver-weigh-pay', phone };
  await phone.tap('post-receipt');
  await phone.waitForTextOf('post-receipt', '菜收了');
  await phone.tap('post-receipt');
  await phone.waitForTextOf('stop-4', '已付现金');
  await phone.tap('trouble');
  await phone.waitFor('skip-sheet');
  yield { name: 'g3-driver-skip', phone };
}

async function weighCauliflowers(day: Day, phone: Phone): Promise<void> {
  const { run } = await (await day.as('he-shifu')).call(fulfilmentRoutes.run, {});
  for (const { lineId } of run!.stops.flatMap(({ crops }) => crops).find(({ cropName }) => cropName === '花菜')!.bags) {
    await phone.tap(`weigh-${lineId}`);
    await phone.keys('1.46');
  }
}

async function* evening(day: Day, zhouMin: Phone): AsyncGenerator<Picture> {
  for (const each of DRIVERS) await collectDoors(day, each);
  for (const each of DRIVERS) await dropAtGates(day, each);
  const client = await day.as('zhou-min');
  const { orders } = await client.call(orderingRoutes.orderList, {});
  const { orderId } = orders.find(({ paymentState }) => paymentState !== 'unpaid')!;
  await zhouMin.open(`personas/resident/order/index?orderId=${orderId}`);
  await zhouMin.waitForTextOf('refund-line', '已原路退回');
  yield { name: 'd-order', phone: zhouMin };
  await day.moveClock('17:00');
  yield* keeper(day, (await (await day.as('zhou-min')).call(orderingRoutes.order, { orderId })).ticket!.code);
  await zhouMin.reopen();
  await zhouMin.waitForTextOf('ticket', '已取走');
  yield { name: 'd2-order-picked-up', phone: zhouMin };
  const farmer = await day.signInAs('chen-guixiang');
  await farmer.tap('money');
  await farmer.waitFor('today-money');
  yield { name: 'e3-farmer-money', phone: farmer };
  const operator = await day.signInAs('tang-jing');
  await operator.waitFor('trial-balance');
  yield { name: 'l-operator-day', phone: operator };
}

async function* keeper(day: Day, code: string): AsyncGenerator<Picture> {
  const phone = await day.signInAs('lao-zhou');
  await phone.waitFor('count-in');
  yield { name: 'j0-keeper-count-in', phone };
  await phone.tap('count-in');
  await phone.waitFor('handed-over');
  yield { name: 'j1-keeper-code', phone };
  await phone.keys(`${(Number(code[0]) + 1) % 10}${code.slice(1)}`);
  await phone.waitFor('error');
  yield { name: 'j2-keeper-wrong-code', phone };
  await phone.keys(code);
  await phone.waitFor('hand-over');
  yield { name: 'j-keeper-handover', phone };
  await phone.tap('hand-over');
  await phone.waitForTextOf('verdict', '交了');
  yield { name: 'j3-keeper-handed-over', phone };
}
