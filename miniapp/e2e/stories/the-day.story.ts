import { fulfilmentRoutes, orderingRoutes } from '@cunshe/shared';
import { collectDoors, DRIVERS, dropAtGates } from '../phone/afternoon';
import { eventually } from '../phone/eventually';
import { addButton } from '../phone/market';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

/** One order from the morning's bed to the evening's gate, through the phones of the four who carry it. */
const day = useDay();
let zhouMin: Phone;
let chenGuixiang: Phone;
let heShifu: Phone;
let laoZhou: Phone;
let orderId: string;
let bagLabel: string;

test('11:42 周敏 orders a bundle of 红菜薹 and a 花菜, and pays', async () => {
  zhouMin = await day().signInAs('zhou-min');
  await zhouMin.waitForPage('personas/resident/choose-point/index');
  await zhouMin.type('find-compound', '九峰小区');
  await zhouMin.tap((await zhouMin.idsBeginning('point-'))[0]!);
  await zhouMin.waitForTextOf('place', '九峰小区');
  await zhouMin.tap(await addButton(day(), '07', '红菜薹'));
  await zhouMin.tap(await addButton(day(), '12', '花菜'));
  await zhouMin.tap('go-confirm');
  await zhouMin.waitForTextOf('pickup-point', '九峰小区东门岗亭');
  await zhouMin.pay('pay');
  await zhouMin.waitForTextOf('pickup-code', /^\d{3} \d{3}$/);
  orderId = (await zhouMin.page()).query['orderId']!;
  bagLabel = (await order()).bagLabel!;
});

test('14:05 陈桂香 goes to cut it, with the number for its bag', async () => {
  chenGuixiang = await day().signInAs('chen-guixiang');
  await chenGuixiang.waitForPage('personas/farmer/home/index');
  await zhouMin.tap('demo-clock');
  await zhouMin.tap('move-1405');
  await zhouMin.waitForTextOf('demo-clock', '演示 14:05');
  await chenGuixiang.reopen();
  await chenGuixiang.waitForTextOf('harvest', '照单子摘');
  await chenGuixiang.tap('harvest');
  await chenGuixiang.waitForTextOf('harvest-hongcaitai', `${bagLabel} 袋`);
  await chenGuixiang.tap('acknowledge');
  await chenGuixiang.waitForTextOf('harvest-state', '记下了');
});

test('15:10 何师傅 takes it at her door and pays her', async () => {
  await day().moveClock('15:10');
  heShifu = await day().signInAs('he-shifu');
  await heShifu.tap('start-run');
  await heShifu.waitForTextOf('current-stop', '07 号园 陈桂香');
  await heShifu.tap('arrive');
  await heShifu.tap('post-receipt');
  await heShifu.waitForTextOf('post-receipt', '菜收了');
  await heShifu.tap('post-receipt');
  await heShifu.waitForTextOf('stop-1', '已付现金');
  await chenGuixiang.open('personas/farmer/money/index');
  await chenGuixiang.waitForTextOf('today-money', '71 块 5');
});

test('at 李建国’s the 花菜 is lighter than was thought', async () => {
  await collectDoors(day(), 'he-shifu', '12');
  await heShifu.reopen();
  await heShifu.waitForTextOf('current-stop', '12 号园 李建国');
  await heShifu.tap('arrive');
  await heShifu.waitFor('weigh-sheet');
  for (const { lineId } of await cauliflowers()) {
    await heShifu.tap(`weigh-${lineId}`);
    await heShifu.keys('1.46');
  }
  await heShifu.tap('post-receipt');
  await heShifu.waitForTextOf('post-receipt', '菜收了');
  await heShifu.tap('post-receipt');
  await heShifu.waitForTextOf('stop-4', '已付现金');
});

test('周敏 sees the weight, and gets the difference back to the fen', async () => {
  await zhouMin.reopen();
  await zhouMin.waitForText('花菜 约 1.6，实 1.42 斤');
  await zhouMin.waitForText('退 ¥0.63');
  await zhouMin.waitForTextOf('refund-line', /¥\d+\.\d\d 已原路退回/);
});

test('16:30 the van leaves the bags at the gate and 老周 counts them in', async () => {
  for (const driver of DRIVERS) await collectDoors(day(), driver);
  for (const driver of DRIVERS) await dropAtGates(day(), driver);
  await day().moveClock('16:30');
  laoZhou = await day().signInAs('lao-zhou');
  await laoZhou.waitFor(`missing-${bagLabel}`);
  await laoZhou.tap('count-in');
  await laoZhou.waitForTextOf('handed-over', /^0\s*\/ \d+ 袋交了$/);
});

test('17:00 she says her six digits and has her vegetables', async () => {
  await zhouMin.reopen();
  await zhouMin.waitForText('到');
  const code = (await zhouMin.text('pickup-code')).replace(' ', '');
  await laoZhou.keys(code);
  await laoZhou.waitForTextOf('bag-label', bagLabel);
  await laoZhou.waitForTextOf('bag', /1\.42 斤/);
  await laoZhou.tap('hand-over');
  await laoZhou.waitForTextOf('handed-over', /^1\s*\/ \d+ 袋交了$/);
  await zhouMin.reopen();
  await zhouMin.waitForTextOf('ticket', '已取走');
});

test('in the evening every fen is where it belongs', async () => {
  await eventually(async () => (await order()).refunds.every(({ state }) => state === 'succeeded'), true);
  const { totalFen, billedFen, refundedFen } = await order();
  expect(billedFen! + refundedFen).toBe(totalFen);
  const operator = await day().as('tang-jing');
  const { trialBalance, vans, households } = await operator.call(fulfilmentRoutes.operatorDay, { operatorId: operator.scopeId });
  expect(trialBalance.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0)).toBe(0);
  expect(vans.reduce((sum, { floatPaidFen }) => sum + floatPaidFen, 0)).toBe(households.receiptsFen);
});

async function order() {
  return (await day().as('zhou-min')).call(orderingRoutes.order, { orderId });
}

async function cauliflowers(): Promise<readonly { lineId: string }[]> {
  const { run } = await (await day().as('he-shifu')).call(fulfilmentRoutes.run, {});
  return run!.stops.flatMap(({ crops }) => crops).find(({ cropName }) => cropName === '花菜')!.bags;
}
