import type { Phone } from '../phone/phone';
import { eventually } from '../phone/eventually';
import { listingOf } from '../phone/market';
import { useDay } from '../phone/use-day';

const day = useDay();
let phone: Phone;

beforeAll(async () => {
  phone = await day().signInAs('chen-guixiang', { fontScale: 1.4 });
});

test('one sentence is heard, read back large, and what was not clear is asked', async () => {
  await phone.tap('sell');
  await phone.tap('say');
  await phone.waitForTextOf('question', '今天有什么菜？说一句');
  await phone.type('sentence', '大蒜十八把四块，菠菜十来把，叶子有点黄');
  await phone.tap('understand');
  await phone.waitForTextOf('heard-dasuan', /大蒜\s*18 把\s*一把 4 块/);
  await phone.waitForTextOf('heard-bocai', /菠菜\s*10 把\s*一把 3 块 5/);
  await phone.waitForTextOf('ask-0', '“叶子有点黄”没听懂');
  await phone.waitForTextOf('publish', '先把没听懂的说清楚');
});

test('said again clearly, one tap puts up each crop for the residents', async () => {
  await phone.tap('amend');
  await phone.type('sentence', '大蒜十八把四块，菠菜十把');
  await phone.tap('understand');
  await phone.waitForGone('ask-0');
  await phone.tap('publish');
  await phone.waitForTextOf('said-0', /挂出去了[\s\S]*大蒜/);
  await phone.waitForTextOf('said-1', /挂出去了[\s\S]*菠菜/);
  await eventually(async () => (await listingOf(day(), '07', '大蒜')).remaining, 18);
  await eventually(async () => (await listingOf(day(), '07', '菠菜')).remaining, 10);
});

test('she takes one of them back; the other stays', async () => {
  await phone.tap('withdraw-1');
  await phone.waitForTextOf('done-1', '收回来了');
  await phone.waitForTextOf('done-0', '挂出去了');
});

test('what she says is gone takes no more orders, once she has agreed to it', async () => {
  await phone.tap('say-more');
  await phone.type('sentence', '蒜苗卖完了');
  await phone.tap('understand');
  await phone.waitForTextOf('gone-dasuan', '卖完了，不再接单');
  await phone.tap('publish');
  await phone.waitForTextOf('ended', '大蒜不再接单了，订了的照送');
  await expect(listingOf(day(), '07', '大蒜')).rejects.toThrow('has no 大蒜 today');
});
