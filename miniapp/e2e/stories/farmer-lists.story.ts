import { join } from 'node:path';
import { fulfilmentRoutes } from '@cunshe/shared';
import type { Phone } from '../phone/phone';
import { collectDoors } from '../phone/afternoon';
import { eventually } from '../phone/eventually';
import { listingOf } from '../phone/market';
import { useDay } from '../phone/use-day';

const day = useDay();
const PHOTO = join(__dirname, '../../src/assets/produce/hongcaitai.png');
let phone: Phone;

beforeAll(async () => {
  phone = await day().signInAs('chen-guixiang');
});

test('陈桂香 sees three things to do and a person to call', async () => {
  await phone.waitForPage('personas/farmer/home/index');
  await phone.waitForText('陈桂香，您好');
  await phone.waitForTextOf('sell', /今天卖菜\s*挂了 3 样/);
  await phone.waitForTextOf('harvest', /3 样菜，\d+ 家订了/);
  await phone.waitForTextOf('money', /我的菜钱\s*车来了，当面给/);
  await phone.waitForTextOf('call-helper', '打给小罗');
});

test('three taps in less than fifteen seconds put up again what she sold lately', async () => {
  await phone.tap('sell');
  await phone.waitForTextOf('question', '今天有什么菜？');
  await phone.tap('crop-hongcaitai');
  await phone.waitForTextOf('question', '您听听，对不对');
  await phone.waitForTextOf('offer', /红菜薹\s*\d+ 把\s*一把 4 块 5/);
  await phone.tap('publish');
  await phone.waitForTextOf('done', '挂出去了');
  await phone.addPhoto('listing-photo', PHOTO);
  await phone.waitForTextOf('photo-shown', '照片住户看得到了');
  const operator = await day().as('tang-jing');
  const { households } = await operator.call(fulfilmentRoutes.operatorDay, { operatorId: operator.scopeId });
  expect(households.listingSeconds).toBeLessThan(15);
  expect(households.listingSeconds).toBeGreaterThan(0);
});

test('a crop of long ago: crop, amount, price; then it is read back to her', async () => {
  await phone.tap('sell-more');
  await phone.tap('more-crops');
  await phone.tap('find-by');
  await phone.tap('kind-D');
  await phone.waitFor('crop-dasuan');
  await phone.tap('other-kind');
  await phone.tap('find-by');
  await phone.tap('kind-调味');
  await phone.tap('crop-dasuan');
  await phone.waitForTextOf('question', '大蒜，有几把？');
  await phone.tap('amount-other');
  await phone.keys('18');
  await phone.waitForTextOf('amount-typed', '18 把');
  await phone.tap('amount-tiles');
  await phone.tap('more');
  await phone.waitForTextOf('price', '4 块 5');
  await phone.tap('less');
  await phone.tap('amount-20');
  await phone.waitForTextOf('next', '20 把，下一步');
  await phone.tap('next');
  await phone.waitForTextOf('offer', /大蒜\s*20 把\s*一把 4 块/);
  await phone.waitForTextOf('all-sold', '80 块');
  await phone.waitFor('read-back');
});

test('对，挂出去: residents see it; within ten minutes she may take it back', async () => {
  await phone.tap('publish');
  await phone.waitForTextOf('done', '挂出去了');
  await eventually(async () => (await listingOf(day(), '07', '大蒜')).remaining, 20);
  await phone.tap('withdraw');
  await phone.waitForTextOf('done', '收回来了');
  await phone.waitForGone('withdraw');
  await phone.tap('go-home');
  await phone.waitForPage('personas/farmer/home/index');
});

test('after the cut-off she sees what to cut, bag by bag, and says that she goes', async () => {
  await day().moveClock('14:05');
  await phone.reopen();
  await phone.waitForTextOf('harvest', '照单子摘，一袋一袋装');
  await phone.tap('harvest');
  await phone.waitForText(/车 14:\d\d 左右到门口/);
  await phone.waitForTextOf('harvest-hongcaitai', /再摘\s*红菜薹[\s\S]*[A-D]-\d\d 袋\s*\d 把/);
  expect(await phone.idsBeginning('harvest-')).toEqual(['harvest-cong', 'harvest-hongcaitai', 'harvest-luobocai']);
  await phone.tap('acknowledge');
  await phone.waitForTextOf('harvest-state', '记下了，慢慢摘');
  await phone.tap('cut');
  await phone.waitForTextOf('harvest-state', '都摘好了，等车来');
});

test('after two o’clock nothing can be put up for today', async () => {
  await phone.open('personas/farmer/sell/index');
  await phone.waitForText('今天截单了');
});

test('when the van has been she sees her money', async () => {
  await day().moveClock('15:10');
  await collectDoors(day(), 'he-shifu', '14');
  await phone.open('personas/farmer/money/index');
  await phone.waitForTextOf('today-money', '67 块');
  await phone.tap('own-pin');
  await phone.keys('0726');
  await phone.waitForTextOf('pin-chosen', '0726');
  await phone.tap('pin-done');
  await phone.waitForTextOf('own-pin', '换四位数');
  const [receipt] = await phone.idsBeginning('receipt-');
  await phone.waitForTextOf(receipt!, /现金\s*67 块[\s\S]*红菜薹 9 把\s*40 块 5/);
});
