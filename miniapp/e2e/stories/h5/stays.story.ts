import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, businessDateOf, paymentRoutes, stayRoutes } from '@cunshe/shared';
import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

/** Two nights from New Year’s Day, as a calendar of one event with its price. */
function calendarOf(title: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'calendar-')), 'prices.ics');
  writeFileSync(file, `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20270103\nSUMMARY:${title}\nEND:VEVENT\nEND:VCALENDAR\n`);
  return file;
}

/** A farmer opens a room, a resident books two nights, the farmer says yes. */
const day = useDay();
let farmer: Phone;
let resident: Phone;

test('陈桂香 opens a room', async () => {
  farmer = await day().signInAs('chen-guixiang');
  await farmer.open('personas/farmer/guests/index');
  await farmer.tap('rooms');
  await farmer.tap('add-room');
  await farmer.type('room-name', '西厢房');
  await farmer.tap('needs-identity');
  await farmer.tap('has-空调');
  await farmer.tap('policy-1');
  await farmer.type('special-from', '2027-02-27');
  await farmer.type('special-until', '2027-02-30');
  await farmer.tap('add-special');
  await farmer.waitForText('没有这样的日子');
  await farmer.addPhoto('special-file', calendarOf('元旦 很贵'));
  await farmer.waitForText(/1 处不对，一段也没加.*价钱/s);
  await farmer.addPhoto('special-file', calendarOf('元旦 150'));
  await farmer.waitForTextOf('special-prices', '1 月 1 日–1 月 2 日，150 块');
  await farmer.tap('save-room');
  await farmer.waitForText('西厢房');
  await farmer.tap((await farmer.idsBeginning('nights-')).at(-1)!);
  await farmer.waitForText('自己留');
  await farmer.tap((await farmer.idsBeginning('own-2'))[2]!);
  await farmer.waitForText('不接客或有人订了');
});

test('周敏 taps two nights, sees the sum, pays the deposit', async () => {
  resident = await day().signInAs('zhou-min');
  await resident.open('pages/visits/index');
  await resident.tap('stays');
  await resident.waitForText('西厢房');
  await resident.tap((await resident.idsBeginning('room-')).at(-1)!);
  await resident.waitForText('热水·空调');
  await resident.waitForText(/退 50%/);
  const nights = await resident.idsBeginning('night-');
  await resident.tap(nights[3]!);
  await resident.tap(nights[4]!);
  await resident.waitForText('2 晚');
  await resident.tap('book-stay');
  await resident.waitForTextOf('stay-state', '等你付定金');
  await resident.pay('pay', 'pay-stay', 'personas/resident/stay-booking/index');
  await resident.waitForTextOf('stay-state', '等农户点头');
});

test('the police want her guests written down: a wrong number is named, then both are kept', async () => {
  await resident.type('guest-name-0', '周敏');
  await resident.type('guest-number-0', '11010519491231002X');
  await resident.type('guest-name-1', '李雷');
  await resident.type('guest-number-1', '440524188001010015');
  await resident.tap('give-identity');
  await resident.waitForText('李雷的身份证号不对');
  await resident.type('guest-number-1', '440524188001010014');
  await resident.tap('give-identity');
  await resident.waitForTextOf('identity', '身份登记好了');
});

test('one of two buttons, and the room is hers', async () => {
  await farmer.reopen();
  await farmer.tap('accept-stay');
  await farmer.waitForText('房间留好了');
  await farmer.tap('see-guests');
  await farmer.waitForText('客人的身份入住那天起才能看');
  await resident.reopen();
  await resident.waitForTextOf('stay-state', '房间留好了');
});

test('she comes a day later: what it costs and what cancelling would give is shown before, and the farmer is asked again; then she cancels, with the sum before', async () => {
  await resident.tap('to-change');
  await resident.waitForTextOf('change-quote', '付过的定金跟着走');
  await resident.tap('more-shift');
  await resident.tap('change-stay');
  await resident.waitForTextOf('stay-state', '等农户点头');
  await resident.tap('cancel-stay');
  await resident.waitForTextOf('cancel-stay-sum', '现在取消退 ¥50，原路退回');
  await resident.tap('cancel-stay-now');
  await resident.waitForTextOf('stay-state', '取消了');
});

test('陈桂香 sells strawberries at her door; 周敏 orders two baskets without a trip, fetches them with her code, and the money is the farmer’s', async () => {
  await farmer.open('personas/farmer/goods/index');
  await farmer.tap('add-good');
  await farmer.type('good-name', '草莓');
  await farmer.tap('save-good');
  await farmer.waitForText('还剩 10');
  await resident.open('personas/resident/goods/index');
  await resident.waitForTextOf('good-1', '草莓');
  await resident.tap('order-1');
  await resident.tap('more-count');
  await resident.waitForTextOf('order-good', '¥60');
  await resident.tap('order-good');
  await resident.pay('pay', 'pay-good-0', 'personas/resident/goods/index');
  await resident.waitForTextOf('good-order-0', '订好了');
  const code = (await resident.text('code')).replace(/\D/g, '');
  await farmer.reopen();
  await farmer.type('good-code', code);
  await farmer.tap('hand-good');
  await farmer.waitForText('60 块是您的');
  await resident.reopen();
  await resident.waitForTextOf('good-order-0', '取走了');
});

test('nobody comes, it seems: noon after the first night the stay is over; 陈桂香 says that they came, and it goes on', async () => {
  const tonight = await day().as('zhou-min');
  const rooms = await tonight.call(stayRoutes.stays, {});
  const { roomId } = rooms.rooms.find(({ name }) => name === '西厢房')!;
  const from = businessDateOf(new Date(rooms.serverNow));
  const { nights } = await tonight.call(stayRoutes.stayRoom, { roomId });
  const book = async (first: number, expectedTotalFen: number) => {
    const { bookingId } = await tonight.call(stayRoutes.bookStay, { roomId, from: addDays(from, first), to: addDays(from, first + 1), people: 2, expectedTotalFen });
    const { sandboxPrepayId } = await tonight.call(stayRoutes.payStay, { bookingId });
    await day().api().call(paymentRoutes.sandboxAct, { prepayId: sandboxPrepayId!, act: 'pay' });
    await tonight.call(stayRoutes.checkStayPayment, { bookingId });
    await (await day().as('chen-guixiang')).call(stayRoutes.answerStay, { bookingId, answer: 'accept' });
    return bookingId;
  };
  const bookingId = await book(0, nights[0]!.fen);
  await day().moveClock('36:05');
  await resident.open(`personas/resident/stay-booking/index?bookingId=${bookingId}`);
  await resident.waitForTextOf('stay-state', '没有入住');
  await farmer.open('personas/farmer/rooms/index');
  await farmer.tap('came-stay');
  await farmer.waitForText('住着');
  await resident.reopen();
  await resident.waitForTextOf('stay-state', '住着');
});
