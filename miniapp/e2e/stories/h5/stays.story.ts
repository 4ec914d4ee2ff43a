import type { Phone } from '../../phone/phone';
import { useDay } from '../../phone/use-day';

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
  await farmer.tap('save-room');
  await farmer.waitForText('西厢房');
});

test('周敏 taps two nights, sees the sum, pays the deposit', async () => {
  resident = await day().signInAs('zhou-min');
  await resident.open('pages/visits/index');
  await resident.tap('stays');
  await resident.waitForText('西厢房');
  await resident.tap((await resident.idsBeginning('room-')).at(-1)!);
  await resident.waitForText('点第一晚');
  const nights = await resident.idsBeginning('night-');
  await resident.tap(nights[3]!);
  await resident.tap(nights[4]!);
  await resident.waitForText('2 晚');
  await resident.tap('book-stay');
  await resident.waitForTextOf('stay-state', '等你付定金');
  await resident.pay('pay', 'pay-stay', 'personas/resident/stay-booking/index');
  await resident.waitForTextOf('stay-state', '等农户点头');
});

test('one of two buttons, and the room is hers', async () => {
  await farmer.reopen();
  await farmer.tap('accept-stay');
  await farmer.waitForText('房间留好了');
  await resident.reopen();
  await resident.waitForTextOf('stay-state', '房间留好了');
});
