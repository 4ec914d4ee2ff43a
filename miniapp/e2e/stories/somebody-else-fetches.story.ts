import { collectDoors, DRIVERS, dropAtGates } from '../phone/afternoon';
import { addButton } from '../phone/market';
import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;
let keeper: Phone;
let code: string;

beforeAll(async () => {
  phone = await day().signInAs('xie-lin');
  await phone.open('pages/today/index');
});

test('a heart puts a garden first', async () => {
  await phone.tap('garden-12');
  await phone.waitForPage('personas/resident/garden/index');
  await phone.tap('heart');
  await phone.waitForTextOf('heart', '喜欢了');
  await phone.back();
  await phone.waitForPage('pages/today/index');
  await phone.waitForTextOf('garden-12', '喜欢的');
  const [first] = await phone.idsBeginning('garden-');
  expect(first).toBe('garden-12');
});

test('she orders for her mother and says who fetches it', async () => {
  await phone.tap(await addButton(day(), '07', '红菜薹'));
  await phone.tap('go-confirm');
  await phone.waitForPage('personas/resident/confirm/index');
  await phone.tap('for-whom');
  await phone.tap('choice-other');
  await phone.type('recipient-name', '刘桂芳');
  await phone.type('recipient-phone', '13907310009');
  await phone.tap('recipient-done');
  await phone.waitForTextOf('for-whom', '给刘桂芳买');
  await phone.tap('who-fetches');
  await phone.type('delegate-name', '李芳');
  await phone.tap('delegate-done');
  await phone.waitForTextOf('who-fetches', '李芳来取');
  await phone.pay('pay');
  await phone.waitForPage('personas/resident/order/index');
  await phone.waitForTextOf('recipient', /给刘桂芳买的\s*139\*\*\*\*0009/);
  await phone.waitForTextOf('delegate', /李芳来取[\s\S]*9\d\d \d{3}/);
});

test('she takes the code back and gives a new one', async () => {
  const before = await phone.text('delegate-code');
  await phone.tap('revoke');
  await phone.waitForTextOf('delegate', '自己来取');
  await phone.tap('delegate');
  await phone.type('delegate-name', '李芳');
  await phone.tap('delegate-done');
  await phone.waitFor('delegate-code');
  code = (await phone.text('delegate-code')).replace(/\s/g, '');
  expect(code).not.toBe(before.replace(/\s/g, ''));
  await phone.tap('copy-delegate');
  await phone.waitForTextOf('copied', '复制好了');
});

test('at the counter the delegate’s code opens the bag, and it is said who took it', async () => {
  await day().moveClock('14:05');
  await day().moveClock('15:10');
  for (const driver of DRIVERS) await collectDoors(day(), driver);
  for (const driver of DRIVERS) await dropAtGates(day(), driver);
  keeper = await day().signInAs('lao-zhou');
  await keeper.waitForPage('personas/keeper/point/index');
  await keeper.tap('count-in');
  await keeper.waitFor('handed-over');
  await keeper.keys(code);
  await keeper.waitForTextOf('for-whom', '给刘家买的');
  await keeper.waitForTextOf('by-delegate', '李家代取');
  await keeper.tap('hand-over');
  await keeper.waitForTextOf('verdict', /交了/);
  await phone.reopen();
  await phone.waitForTextOf('delegate', '李芳取走了');
  await phone.waitForText('李芳帮你取走了');
});
