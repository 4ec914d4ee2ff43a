import type { Phone } from '../phone/phone';
import { useDay } from '../phone/use-day';

/** A family books a trip with a child, pays, is seated by the organiser, and cancels for the sum that is shown. */
const day = useDay();
let resident: Phone;
let organiser: Phone;
let tripRow: string;

beforeAll(async () => {
  resident = await day().signInAs('zhou-min');
});

test('周敏 books in four steps; the child’s age opens only with her consent', async () => {
  await resident.open('pages/visits/index');
  await resident.waitForText('还剩 12 家');
  tripRow = (await resident.idsBeginning('trip-'))[0]!;
  await resident.tap(tripRow);
  await resident.waitForPage('personas/resident/trip/index');
  await resident.waitForText('前一天 18:00 前可全退');
  await resident.tap('book');
  await resident.waitFor('more-adults');
  expect(await resident.idsBeginning('more-band-')).toEqual([]);
  await resident.tap('consent');
  await resident.tap('more-band-3-6');
  await resident.tap('next');
  await resident.tap('allergy-花生');
  await resident.tap('need-stroller');
  await resident.tap('next');
  await resident.type('friend-code', '桂花');
  await resident.tap('next');
  await resident.waitForText('2 大 1 小');
  await resident.tap('next');
  await resident.waitForTextOf('booking-state', '名额留着');
});

test('the deposit is paid, the place is hers', async () => {
  await resident.pay('pay', 'pay-deposit', 'personas/resident/trip-booking/index');
  await resident.waitForTextOf('booking-state', '报上了');
});

test('one more comes along: nothing more to pay, said before', async () => {
  await resident.tap('change-party');
  await resident.waitForPage('personas/resident/trip-party/index');
  await resident.tap('more-adults');
  await resident.waitForTextOf('party-new', '3 大 1 小');
  await resident.waitForTextOf('party-price', '¥168');
  await resident.tap('save-party');
  await resident.waitForPage('personas/resident/trip-booking/index');
  await resident.waitForText('3 大 1 小');
});

test('谢琳 fills the tables: nobody with a peanut allergy sits where peanuts are on the menu', async () => {
  organiser = await day().signInAs('xie-lin');
  await organiser.open('pages/visits/index');
  await organiser.tap('organise');
  await organiser.waitForPage('personas/organiser/trips/index');
  await organiser.waitForText('还剩 11 家');
  await organiser.tap((await organiser.idsBeginning('trip-'))[0]!);
  await organiser.waitForText('1 家没排');
  await organiser.waitForText('忌花生');
  await organiser.tap('fill');
  await organiser.waitForText('已排 1 家');
  const [family] = await organiser.idsBeginning('family-');
  await organiser.tap(family!);
  await organiser.waitForText('菜里有花生');
});

test('谢琳 makes the next trip from this one, backwards rules are named', async () => {
  await organiser.open('personas/organiser/trips/index');
  await organiser.tap('new-trip');
  await organiser.waitForPage('personas/organiser/trip-form/index');
  await organiser.waitForText('没有餐桌牌，不能接待');
  await organiser.type('trip-title', '大雪腊味一日');
  await organiser.tap('add-tier');
  await organiser.tap('less-tier-days-0');
  await organiser.tap('save-trip');
  await organiser.waitForText('第 2 条退款规则');
  await organiser.tap('drop-tier-1');
  await organiser.tap('save-trip');
  await organiser.waitForPage('personas/organiser/trip-board/index');
  await organiser.tap('publish-trip');
  await organiser.waitForGone('publish-trip');
});

test('she cannot come after all: the sum is shown before, and goes back', async () => {
  await resident.reopen();
  await resident.waitForText('周建军家');
  await resident.tap('cancel-booking');
  await resident.waitForTextOf('cancel-sum', '退 ¥50');
  await resident.tap('cancel-now');
  await resident.waitForTextOf('booking-state', '取消了');
});

test('谢琳 pastes the group’s list back: what was read, what was not, and a link that whoever wrote it confirms', async () => {
  await organiser.open('personas/organiser/trips/index');
  await organiser.tap('group-chat');
  await organiser.waitForPage('personas/organiser/group-chat/index');
  await organiser.waitForTextOf('group-post', /#接龙 [\s\S]*红菜薹 [\d.]+元\/把/);
  await organiser.tap('choice-paste');
  await organiser.type('pasted', '1. 谢琳 红菜薹2把+人参1根\n2. 李姐 随便');
  await organiser.waitForTextOf('draft-1', '红菜薹 2 把');
  await organiser.waitForTextOf('draft-1', '没读懂：人参1根');
  await organiser.waitForTextOf('unparsed', '第 2 行：2. 李姐 随便');
  await organiser.tap('link-1');
  await organiser.waitForTextOf('link-text', '群里写的：红菜薹 2 把');
  await organiser.open(`personas/resident/said-in-group/index?said=${encodeURIComponent('红菜薹~2~把')}`);
  await organiser.waitForTextOf('matched', '2 把');
  await organiser.tap('fill-basket');
  await organiser.waitForPage('personas/resident/confirm/index');
  await organiser.waitForTextOf('line-hongcaitai', '红菜薹');
});

test('snow is coming: in one act the trip goes to its backup date', async () => {
  await organiser.open(`personas/organiser/trip-board/index?tripId=${tripRow.slice('trip-'.length)}`);
  await organiser.waitForText('12 月 5 日');
  await organiser.tap('weather');
  await organiser.tap('weather-要下雪');
  await organiser.tap('move-trip');
  await organiser.waitForText('12 月 12 日');
});
