import { join } from 'node:path';
import { tripToday } from '../../phone/trip';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

/** After a trip: the leader settles what it cost and puts up a photo, the family rates and looks, rude words go; and the committee's rounds. */
const day = useDay();
const PHOTO = join(__dirname, '../../../src/assets/produce/hongcaitai.png');
let organiser: Phone;
let resident: Phone;
let committee: Phone;
let trip: Awaited<ReturnType<typeof tripToday>>;

beforeAll(async () => {
  trip = await tripToday(day());
  await day().moveClock('13:35');
});

test('谢琳 settles: the bus from the account, the insurance she laid out herself', async () => {
  organiser = await day().signInAs('xie-lin');
  await organiser.open(`personas/organiser/trip-day/index?tripId=${trip.tripId}`);
  await organiser.tap('add-cost');
  await organiser.type('cost-yuan-0', '800.50');
  await organiser.tap('add-cost');
  await organiser.type('cost-yuan-1', '12');
  await organiser.tap('cost-leader-1');
  await organiser.tap('settle-trip');
  await organiser.waitForTextOf('settled', '一共付给人家 ¥90');
  await organiser.waitForTextOf('settle', '保险，领队垫的，当天还');
  await organiser.waitForTextOf('cost-0', '¥800.5');
});

test('she puts up a photo once the guardians agreed', async () => {
  await organiser.tap('trip-after');
  await organiser.waitForPage('personas/organiser/trip-after/index');
  await organiser.addPhoto('add-photo', PHOTO);
  await organiser.waitForTextOf('add-photos', '先问过监护人');
  await organiser.tap('guardians-agreed');
  await organiser.waitForTextOf('add-photos', '放上 1 张');
  await organiser.tap('add-photos');
  await organiser.waitForTextOf('album', '照片 1 张');
});

test('周敏 rates the trip and the household, and looks at the photo', async () => {
  resident = await day().signInAs('zhou-min');
  await resident.open(`personas/resident/trip-people/index?bookingId=${trip.bookingId}`);
  await resident.waitForTextOf('trip-photos', '这次的照片，1 张');
  await resident.tap('less-stars');
  await resident.type('rating-text', '大巴真他妈挤');
  await resident.tap('rate');
  await resident.waitForTextOf('rated', '你给了 4 颗星');
  await resident.waitForTextOf('rated', '5 颗');
});

test('谢琳 takes the rude words down; the stars stay', async () => {
  await organiser.reopen();
  await organiser.waitForText('4.0 分，1 位评过');
  await organiser.tap(`hide-${trip.bookingId}`);
  await organiser.type('hide-reason', '骂人');
  await organiser.tap('hide-rating');
  await organiser.waitForTextOf(`rating-${trip.bookingId}`, '话收起来了，星还算');
  await organiser.waitForText('4.0 分，1 位评过');
});

test('小罗 sees who is overdue for inspection and plans the winter’s round', async () => {
  committee = await day().signInAs('xiao-luo');
  await committee.open('personas/committee/plaques/index');
  await committee.waitForText('秋季检查');
  await committee.waitForText('过期 1 家');
  await committee.tap('add-round');
  await committee.tap('season-2');
  await committee.waitForTextOf('plan-round', '排 3 家');
  await committee.tap('plan-round');
  await committee.waitForText('查了 0 家，一共 3 家');
  await committee.tap('add-standard');
  await committee.type('standard-from', '2030-01-01');
  await committee.type('standard-until', '2030-12-31');
  await committee.tap('save-standard');
  await committee.waitForText('忌口另做');
});

test('a table is stopped and its page says so; taken away, 陈桂香 applies anew, is inspected with a photo, and has a number again', async () => {
  const { scopeId } = await day().as('chen-guixiang');
  const step = async (which: string, reason: string): Promise<void> => {
    await committee.tap(`${which}-${scopeId}`);
    await committee.type('plaque-reason', reason);
    await committee.tap('step-plaque');
    await committee.waitForGone('plaque-step-sheet');
  };
  await step('suspend', '厨房在修');
  const reader = await day().phone({ address: 'personas/anyone/plaque/index?scene=T0701' });
  await reader.waitForText('牌子暂停');
  await step('revoke', '不接待了');
  const farmer = await day().signInAs('chen-guixiang');
  await farmer.open('personas/farmer/guests/index');
  await farmer.waitForTextOf('own-plaque', '取消了');
  await farmer.tap('apply-plaque');
  await farmer.waitForTextOf('own-plaque', '等检查');
  await committee.reopen();
  await committee.tap(`inspect-${scopeId}`);
  for (const item of ['health', 'kitchen', 'water', 'fire']) await committee.tap(`item-${item}`);
  await committee.addPhoto('add-photo', PHOTO);
  await committee.waitForTextOf('save-inspection', '记下，85 分');
  await committee.tap('save-inspection');
  await committee.waitForGone('inspect-sheet');
  await step('award', '都做到了');
  await farmer.reopen();
  await farmer.waitForTextOf('own-plaque', '有效到');
});
