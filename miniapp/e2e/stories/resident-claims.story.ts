import { join } from 'node:path';
import { fulfilmentRoutes, orderingRoutes } from '@cunshe/shared';
import { collectDoors, DRIVERS, dropAtGates } from '../phone/afternoon';
import { orderAndPay } from '../phone/market';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

/** At home something is not right: she says so with a photo, the operator gives money back, she sees it on the order. */
const day = useDay();
const PHOTO = join(__dirname, '../../src/assets/produce/hongcaitai.png');
let resident: Phone;
let operator: Phone;
let colleague: Phone;
let mine: string;
let orderId: string;

beforeAll(async () => {
  orderId = await orderAndPay(day(), 'xie-lin', [['07', '红菜薹', 2]]);
  await day().moveClock('14:05');
  await day().moveClock('15:10');
  for (const driver of DRIVERS) await collectDoors(day(), driver);
  for (const driver of DRIVERS) await dropAtGates(day(), driver);
  const keeper = await day().as('lao-zhou');
  await keeper.call(fulfilmentRoutes.countIn, { pickupPointId: keeper.scopeId, missingOrderIds: [] });
  await keeper.call(fulfilmentRoutes.handOver, { pickupPointId: keeper.scopeId, orderId, proof: null });
  resident = await day().signInAs('xie-lin');
});

test('she says what is not right and adds a photo', async () => {
  await resident.open(`personas/resident/order/index?orderId=${orderId}`);
  await resident.tap('claim');
  await resident.waitForPage('personas/resident/claim/index');
  await resident.waitForTextOf('send-claim', '再点怎么了');
  await resident.tap('chip-spoiled');
  await resident.type('claim-text', '有一把叶子黄了，还小');
  await resident.addPhoto('add-photo', PHOTO);
  await resident.waitFor('photo-1');
  await resident.waitForTextOf('send-claim', '请运营方看看');
  await resident.tap('send-claim');
  await resident.waitForText('正在看');
  await resident.waitForText('都说过了');
});

test('唐静 looks at it and gives half back', async () => {
  operator = await day().signInAs('tang-jing');
  await operator.waitForPage('personas/operator/day/index');
  await operator.tap('claims');
  await operator.waitForPage('personas/operator/claims/index');
  await operator.waitForText('有一把叶子黄了，还小');
  await operator.waitFor('photo-1');
  const [accept] = await operator.idsBeginning('accept-'); // newest first
  mine = accept!;
  await operator.tap(accept!);
  await operator.waitFor('accept-sheet');
  await operator.tap('chip-half');
  await operator.waitForTextOf('accept', '退 ¥4.50');
  colleague = await day().signInAs('tang-jing');
  await colleague.open('personas/operator/claims/index');
  await colleague.tap(accept!.replace('accept', 'reject'));
  await colleague.type('reject-answer', '照片里两把都是好的');
  await operator.tap('accept');
  await operator.waitForGone(accept!);
});

test('who had it open at the same desk reads that somebody was faster, and sees what was decided', async () => {
  await colleague.tap('reject');
  await colleague.waitForText('刚有人先办了');
  await colleague.tap('error-action');
  await colleague.waitForGone('reject-sheet');
  await colleague.waitForGone(mine);
  await colleague.tap('chip-answered');
  await colleague.waitForText('退 ¥4.50');
});

test('for a bag of which nobody said anything she gives a little by its label', async () => {
  const { bagLabel } = await (await day().as('xie-lin')).call(orderingRoutes.order, { orderId });
  await operator.tap('goodwill-by-bag');
  await operator.type('bag-label', bagLabel!.toLowerCase());
  await operator.tap(`order-${orderId}`);
  await operator.waitForTextOf('give-goodwill', '先写一句');
  await operator.type('goodwill-reason', '让你多跑了一趟');
  await operator.waitForTextOf('give-goodwill', '补 ¥2.00');
  await operator.tap('give-goodwill');
  await operator.waitForGone('goodwill-sheet');
});

test('from the line she opens the batch and its certificate', async () => {
  await resident.open(`personas/resident/order/index?orderId=${orderId}`);
  await resident.tap('origin-hongcaitai');
  await resident.waitForTextOf('batch-07', /红菜薹 \d+ 把/);
  await resident.waitForText('承诺达标合格证');
});

test('she says how the garden’s crops were, once; its page shows it', async () => {
  await resident.open(`personas/resident/order/index?orderId=${orderId}`);
  await resident.tap('rate-07');
  await resident.waitForTextOf('send-rating', '先点几颗星');
  await resident.tap('choice-4');
  await resident.type('rating-text', '梗子嫩，有两根老了');
  await resident.tap('send-rating');
  await resident.waitForTextOf('rate-07', /★★★★☆ 梗子嫩/);
  await resident.open('personas/resident/garden/index?scene=g-binhu-07');
  await resident.waitForTextOf('garden-average', /\d\.\d 分，\d+ 位评过/);
  await resident.waitForText('梗子嫩，有两根老了');
});

test('唐静 reads it, and takes the words down with a reason; the stars stay', async () => {
  await operator.open('personas/operator/ratings/index');
  await operator.waitForText('梗子嫩，有两根老了');
  await operator.tap('hide-0');
  await operator.waitForTextOf('hide-rating', '先写原因');
  await operator.type('hide-reason', '写了别人的住址');
  await operator.tap('hide-rating');
  await operator.waitForGone('hide-sheet');
  await operator.waitForTextOf('rating-0', '07 号菜园，话收起来了，星还算');
});

test('the order shows what came of it, and the money on its way back', async () => {
  await resident.open(`personas/resident/order/index?orderId=${orderId}`);
  await resident.waitForText('红菜薹 坏了');
  await resident.waitForText('退 ¥4.50');
  await resident.waitForText(/¥4\.50 已原路退回/);
  await resident.waitForText('让你多跑了一趟');
});
