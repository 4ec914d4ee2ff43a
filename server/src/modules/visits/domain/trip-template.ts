import { addDays, type BusinessDate, type CreateTripRequest, timeOfDay, weekdayOf } from '@cunshe/shared';
import type { Trip } from './trip';

const SATURDAY = 6;
const WEEK_AHEAD = 7;

type Fields = Omit<CreateTripRequest, 'pairingId' | 'hosts'>;

/** DOMAIN §3: all of it until 18:00 the day before, nothing later. */
const FIRST: Omit<Fields, 'date'> = {
  title: '菜园一日', story: '看菜从哪儿来，吃一顿农家饭', startTime: '09:00', endTime: '15:30', gathering: '小区东门上车，8:40 点名',
  programme: [
    { time: '09:30', title: '望湖人家打卡', detail: '集合点名，领一只竹篮' },
    { time: '10:00', title: '摘菜', detail: '跟着人家下地' },
    { time: '11:00', title: '洗菜做饭', detail: '大人孩子一起动手' },
    { time: '12:00', title: '农家餐桌午饭', detail: '忌口报名时写' },
  ],
  families: 12, seats: 36, buses: 1, priceFen: 16_800, depositFen: 5_000, policy: [{ daysBefore: 1, time: '18:00', percent: 100 }],
};

/** A new trip after the last one, on the first Saturday a week ahead. */
export function templateAfter(last: Trip | null, today: BusinessDate): Fields {
  const earliest = addDays(today, WEEK_AHEAD);
  return { ...(last ? fieldsOf(last) : FIRST), date: addDays(earliest, (SATURDAY - weekdayOf(earliest) + 7) % 7) };
}

/** A trip as a form has it. */
export function fieldsOf(trip: Trip): Fields {
  const { title, story, date, gathering, programme, families, seats, buses, priceFen, depositFen, policy, startsAt, endsAt } = trip;
  return { title, story, date, startTime: timeOfDay(startsAt), endTime: timeOfDay(endsAt), gathering, programme, families, seats, buses, priceFen, depositFen, policy };
}
