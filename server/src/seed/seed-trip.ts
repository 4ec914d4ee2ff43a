import { addDays, type BusinessDate, type CancelTier, type CreateTripRequest, goodRoutes, stayRoutes, type SaveRoomRequest, tripExtraRoutes, visitRoutes, weekdayOf } from '@cunshe/shared';
import { Sessions } from '../modules/identity/public';
import { farmerAccountId, householdId, inOneTransaction, PAIRING_ID, personAccountId, provided, type SeedGround } from './seed-ground';
import { ask } from './seed-today';

const SATURDAY = 6;
/** All of it until 18:00 the day before, nothing later (DOMAIN §3). */
const POLICY: readonly CancelTier[] = [{ daysBefore: 1, time: '18:00', percent: 100 }];

/** The next trip, made and published by 谢琳 like any organiser: nobody has booked it yet. */
export async function seedTrip(ground: SeedGround): Promise<void> {
  const token = await inOneTransaction(ground, async (tx) => (await provided(ground, Sessions).open(tx, personAccountId('xie-lin'))).accessToken);
  const { tripId } = await ask(ground, token, visitRoutes.createTrip, tripOf(nextSaturday(ground.today)));
  for (const extra of EXTRAS) await ask(ground, token, tripExtraRoutes.saveExtra, { tripId, ...extra });
  await ask(ground, token, visitRoutes.publishTrip, { tripId });
}

/** What can be picked or taken home with it. */
const EXTRAS = [
  { householdId: householdId('07'), name: '采草莓', unit: '篮', priceFen: 2_500, offered: 20 },
  { householdId: householdId('12'), name: '富硒彩稻米', unit: '袋', priceFen: 1_500, offered: 30 },
];

/** A room to sleep in, opened by its household like any. */
export async function seedRoom(ground: SeedGround): Promise<void> {
  const token = await inOneTransaction(ground, async (tx) => (await provided(ground, Sessions).open(tx, farmerAccountId('12'))).accessToken);
  await ask(ground, token, stayRoutes.saveRoom, ROOM);
}

const ROOM: SaveRoomRequest = {
  householdId: householdId('12'), revision: 0, name: '湖边小屋', beds: 3, amenities: ['热水', '空调', '无线网'], minNights: 1, weekdayFen: 8_800, weekendFen: 12_800, specials: [], depositFen: 5_000, needsIdentity: true, policy: POLICY, photoIds: [],
};

/** What 陈桂香 sells at her door to whoever comes, without a trip. */
export async function seedGoods(ground: SeedGround): Promise<void> {
  const token = await inOneTransaction(ground, async (tx) => (await provided(ground, Sessions).open(tx, farmerAccountId('07'))).accessToken);
  await ask(ground, token, goodRoutes.saveGood, { householdId: householdId('07'), name: '富硒彩稻米', unit: '袋', priceFen: 1_500, offered: 20 });
}

/** At least three days ahead. */
function nextSaturday(today: BusinessDate): BusinessDate {
  const ahead = (SATURDAY - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead < 3 ? ahead + 7 : ahead);
}

function tripOf(date: BusinessDate): CreateTripRequest {
  return {
    pairingId: PAIRING_ID, title: '小雪菜园一日，摘草莓', story: '看菜从哪儿来，吃一顿农家饭。孩子掐一把菜薹，大人听菜园的故事。', date, backupDate: addDays(date, 7), startTime: '09:00', endTime: '15:30',
    gathering: '九峰小区东门上车，8:40 点名',
    programme: [
      { time: '09:30', title: '望湖人家打卡', detail: '集合点名，领一只竹篮' },
      { time: '10:00', title: '掐红菜薹，摘草莓', detail: '每家带走 1 把菜薹、1 斤草莓' },
      { time: '12:00', title: '农家餐桌午饭', detail: '七菜一汤，忌口报名时写' },
      { time: '14:00', title: '听陈桂香讲菜园', detail: '15:30 原车回九峰小区东门' },
    ],
    families: 12, seats: 36, buses: 1, priceFen: 16_800, depositFen: 5_000, policy: POLICY, hosts: [hostOf('07', ['花生'], false), hostOf('12', [], true), hostOf('03', ['蛋'], false)],
  };
}

const hostOf = (plaque: string, menuAllergens: readonly string[], stairs: boolean) => ({ householdId: householdId(plaque), seats: 12, plots: 4, perPersonFen: 4_500, menuAllergens, bathroom: true, stairs });
