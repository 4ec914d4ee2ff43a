import { tripDayRoutes } from '@cunshe/shared';
import { eventually } from '../phone/eventually';
import type { Phone } from '../phone/phone';
import { tripToday } from '../phone/trip';
import { useDay } from '../phone/use-day';

/** A family books and says who comes; the organiser seats, insures, confirms and checks it in by its code. */
const day = useDay();
let resident: Phone;
let organiser: Phone;
let code: string;

test('周敏 books, pays and names who comes', async () => {
  resident = await day().signInAs('zhou-min');
  await resident.open('pages/visits/index');
  await resident.waitForText('还剩 12 家');
  await resident.tap((await resident.idsBeginning('trip-'))[0]!);
  await resident.tap('book');
  await resident.waitFor('more-adults');
  await resident.tap('next');
  await resident.tap('next');
  await resident.waitForText('采草莓');
  await resident.tap((await resident.idsBeginning('more-extra-'))[0]!);
  await resident.tap('next');
  await resident.waitForTextOf('pay-now', '¥75');
  await resident.tap('next');
  await resident.waitForTextOf('booking-state', '名额留着');
  await resident.pay('pay', 'pay-deposit', 'personas/resident/trip-booking/index');
  await resident.waitForTextOf('booking-state', '报上了');
  await resident.tap((await resident.idsBeginning('order-')).at(-1)!);
  await resident.tap('order-extra');
  await resident.waitForTextOf('booking-extras', '富硒彩稻米 1 袋');
  await resident.tap('trip-people');
  await resident.type('name-0', '周敏');
  await resident.type('name-1', '李雷');
  await resident.type('contact-name', '周奶奶');
  await resident.type('contact-phone', '13900001111');
  await resident.tap('save-names');
  await resident.waitForTextOf('people-named', '2 人的名字填好了');
  code = (await resident.text('family-code')).trim();
});

test('谢琳 turns the last red light green and confirms the trip', async () => {
  organiser = await day().signInAs('xie-lin');
  await organiser.open('personas/organiser/trips/index');
  await organiser.waitForText('还剩 11 家');
  await organiser.tap((await organiser.idsBeginning('trip-'))[0]!);
  await organiser.waitForText('1 家没排');
  await organiser.tap('fill');
  await organiser.waitForText('已排 1 家');
  await organiser.tap('trip-day');
  await organiser.waitForTextOf('lights', '2 人没保险');
  await organiser.tap('policy-each');
  await organiser.type('policy-1', 'PICC-20261128-1');
  await organiser.tap('insure');
  await organiser.waitForTextOf('lights', '1 人没保险');
  await organiser.tap('policy-one');
  await organiser.type('policy-number', 'PICC-20261128');
  await organiser.tap('insure');
  await organiser.waitForTextOf('lights', '保险齐');
  await organiser.tap('confirm-trip');
  await organiser.waitForTextOf('confirmed', '定团了');
});

test('she checks the family in by its code, once', async () => {
  await organiser.waitForTextOf('missing', '还差 1 家');
  await organiser.type('family-code', code);
  await organiser.tap('check-in');
  await organiser.waitForTextOf('checked', '周敏一家 2 人到了');
  await organiser.waitForTextOf('missing', '都到了');
  await organiser.type('family-code', code);
  await organiser.tap('check-in');
  await organiser.waitForText('已经点过名了');
});

test('without a network she ticks it off by name at the next point; it is told once there is one', async () => {
  await organiser.tap('point-1');
  await organiser.waitForTextOf('missing', '还差 1 家');
  await organiser.goOffline();
  await organiser.tap((await organiser.idsBeginning('here-'))[0]!);
  await organiser.waitForText('1 家记在手机里');
  await organiser.waitForTextOf('missing', '都到了');
  await organiser.goOnline();
  const leader = await day().as('xie-lin');
  const tripId = (await organiser.page()).query.tripId!;
  await eventually(async () => (await leader.call(tripDayRoutes.tripRoster, { tripId })).families[0]!.checkedIn.join(), '0,1');
  await organiser.tap('choice-household');
  await organiser.waitForText('1 号车');
});

test('李建国 reads what to set aside for whom; 谢琳 sees how many are left', async () => {
  const farmer = await day().signInAs('li-jianguo');
  await farmer.open('personas/farmer/guests/index');
  await farmer.waitForText('周敏一家，富硒彩稻米 1 袋');
  await farmer.waitForText('当面收 15 块');
  await organiser.open('personas/organiser/trips/index');
  await organiser.tap((await organiser.idsBeginning('trip-'))[0]!);
  await organiser.tap('trip-extras');
  await organiser.waitForText('订了 1 袋，还有 29 袋');
  await organiser.tap('add-extra');
  await organiser.type('extra-name', '莲蓬');
  await organiser.tap('save-extra');
  await organiser.waitForText('莲蓬');
});

test('after another trip, the same day: she settles with the household, 周敏 rates', async () => {
  const trip = await tripToday(day());
  await day().moveClock('13:35');
  await organiser.open(`personas/organiser/trip-day/index?tripId=${trip.tripId}`);
  await organiser.tap('settle-trip');
  await organiser.waitForTextOf('settled', '一共付给人家 ¥90');
  await resident.open(`personas/resident/trip-people/index?bookingId=${trip.bookingId}`);
  await resident.tap('less-stars');
  await resident.tap('rate');
  await resident.waitForTextOf('rated', '你给了 4 颗星');
});
