import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

const day = useDay();
let farmer: Phone;
let helper: Phone;

beforeAll(async () => {
  farmer = await day().signInAs('chen-guixiang');
  helper = await day().signInAs('xiao-luo');
});

test('陈桂香 asks 罗小满 to list for her, in four taps, and hears it read back', async () => {
  await farmer.tap('helpers');
  await farmer.waitForPage('personas/farmer/helping/index');
  await farmer.tap('ask-help');
  await farmer.tap('who-罗小满');
  await farmer.tap('next');
  await farmer.waitForTextOf('agreement', '请罗小满帮您：卖菜，帮一个月。');
  await farmer.tap('agree');
  await farmer.waitForText('罗小满·正在帮');
});

test('罗小满 plays her part: only what was agreed is there', async () => {
  await helper.open('pages/me/index');
  await helper.tap('role-farmer');
  await helper.waitForPage('personas/farmer/home/index');
  await helper.waitForTextOf('helping', '您在替陈桂香办事：卖菜');
  await helper.waitForGone('money');
  await helper.tap('sell');
  await helper.tap('crop-hongcaitai');
  await helper.tap('publish');
  await helper.waitForTextOf('done', '挂出去了');
});

test('her home says who did what; one tap takes the help back', async () => {
  await farmer.open('personas/farmer/home/index');
  await farmer.waitForTextOf('acts', /罗小满 \d\d:\d\d 帮您(加)?挂了红菜薹/);
  await farmer.tap('helpers');
  await farmer.waitForText('罗小满·正在帮');
  const [end] = await farmer.idsBeginning('end-');
  await farmer.tap(end!);
  await farmer.waitForText('罗小满·已经收回或到期');
  await helper.tap('sell-more');
  await helper.tap('crop-hongcaitai');
  await helper.tap('publish');
  await helper.waitForText('您帮忙的期限到了，或者收回了');
});

test('罗小满 writes down what 彭德清, who has no smartphone, said', async () => {
  await helper.open('pages/me/index');
  await helper.waitForGone('role-farmer');
  await helper.open('personas/committee/desk/index');
  await helper.tap('matter-helping');
  await helper.tap('chip-all');
  await helper.tap('record-05');
  await helper.type('record-reason', '今天在她家当面说好');
  await helper.tap('send-record');
  await helper.tap('chip-helped');
  await helper.waitForText('今天在她家当面说好');
});
