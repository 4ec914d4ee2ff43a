import { businessDate, businessDateOf, dateText, type FamilyNeed, timeOfDay, type ChildBand, type TripBookingPage, type TripCard, weekdayOf } from '@cunshe/shared';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** "9:00", as one says it. */
export const hourText = (time: string): string => time.replace(/^0/, '');

/** "11 月 28 日 周六 9:00–15:30". */
export function whenText({ date, startsAt, endsAt }: Pick<TripCard, 'date' | 'startsAt' | 'endsAt'>): string {
  const day = businessDate(date);
  return `${dateText(day)} 周${WEEKDAYS[weekdayOf(day) - 1]} ${hourText(timeOfDay(new Date(startsAt)))}–${timeOfDay(new Date(endsAt))}`;
}

/** "11 月 28 日 周六 9:00". */
export function momentText(at: string): string {
  const moment = new Date(at);
  const day = businessDateOf(moment);
  return `${dateText(day)} 周${WEEKDAYS[weekdayOf(day) - 1]} ${hourText(timeOfDay(moment))}`;
}

/** "还剩 3 家", "满了，5 家候补". */
export function leftText({ familiesLeft, seatsLeft, waiting }: Pick<TripCard, 'familiesLeft' | 'seatsLeft' | 'waiting'>): string {
  if (familiesLeft > 0 && seatsLeft > 0) return `还剩 ${familiesLeft} 家`;
  return waiting > 0 ? `满了，${waiting} 家候补` : '满了，可候补';
}

export const BAND_WORDS: Readonly<Record<ChildBand, string>> = { '0-2': '0–2 岁', '3-6': '3–6 岁', '7-13': '7–13 岁', '14-17': '14–17 岁' };

export const NEED_CHIPS: readonly { readonly key: FamilyNeed; readonly text: string }[] = [
  { key: 'stroller', text: '带推车' },
  { key: 'no_stairs', text: '不爬楼梯' },
  { key: 'bathroom', text: '要室内厕所' },
];

export const COMMON_ALLERGIES = ['花生', '蛋', '奶', '鱼虾', '麸质', '辣'] as const;

const BOOKING_WORDS: Readonly<Record<TripBookingPage['state'], string>> = {
  held: '名额留着，等你付定金', deposit_paid: '报上了', waitlisted: '在候补', offered: '有名额了，等你点头', expired: '过时了，名额给了下一家', cancelled: '取消了',
};

export const bookingText = (state: TripBookingPage['state']): string => BOOKING_WORDS[state];

/** "2 大 1 小". */
export function partyText({ adults, children }: { readonly adults: number; readonly children: number }): string {
  return children > 0 ? `${adults} 大 ${children} 小` : `${adults} 大`;
}
