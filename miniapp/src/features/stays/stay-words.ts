import { businessDate, dateText, type StayBookingPage, type StayState } from '@cunshe/shared';

export const STAY_WORDS: Readonly<Record<StayState, string>> = {
  held: '房间留着，等你付定金', paid: '等农户点头', confirmed: '房间留好了', declined: '这家接待不了', cancelled: '取消了', expired: '过时了', checked_in: '住着', checked_out: '住完了', no_show: '没有入住',
};

/** "12 月 4 日住，12 月 6 日走，2 晚". */
export function stayDates({ from, to }: Pick<StayBookingPage, 'from' | 'to'>): string {
  const nights = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return `${dateText(businessDate(from))}住，${dateText(businessDate(to))}走，${nights} 晚`;
}
