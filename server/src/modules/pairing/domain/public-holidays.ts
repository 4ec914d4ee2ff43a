/**
 * Public holidays and make-up workdays as the State Council's office announced them. A year enters this table when its
 * notice is out and read; what is not announced is not guessed.
 */
export interface HolidayNotice {
  readonly title: string;
  /** Last date the notice speaks of. */
  readonly until: string;
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** Saturdays and Sundays on which people work. */
  readonly makeUpWorkdays: readonly { readonly name: string; readonly date: string }[];
}

/**
 * 国办发明电〔2025〕7号 of 4 November 2025, text as printed by 中山日报 on 5 November 2025, page A01
 * (epaper.zsnews.cn/epaper/zsrb/paperdate/20251105/part/1/articleid/3.html). The notice for 2027 has not been read.
 */
export const HOLIDAYS_2026: HolidayNotice = {
  title: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
  until: '2026-12-31',
  holidays: [
    { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
    { name: '春节', from: '2026-02-15', to: '2026-02-23' },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
    { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
    { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
  ],
  makeUpWorkdays: [
    { name: '元旦', date: '2026-01-04' },
    { name: '春节', date: '2026-02-14' },
    { name: '春节', date: '2026-02-28' },
    { name: '劳动节', date: '2026-05-09' },
    { name: '国庆节', date: '2026-09-20' },
    { name: '国庆节', date: '2026-10-10' },
  ],
};

export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [HOLIDAYS_2026];

export interface HolidayFact {
  readonly kind: 'holiday' | 'make_up_workday';
  readonly name: string;
}

/** What the notices say of a date; null for an ordinary one, and for one that no notice speaks of. */
export function holidayOn(date: string): HolidayFact | null {
  for (const { holidays, makeUpWorkdays } of HOLIDAY_NOTICES) {
    const off = holidays.find(({ from, to }) => from <= date && date <= to);
    if (off) return { kind: 'holiday', name: off.name };
    const on = makeUpWorkdays.find((day) => day.date === date);
    if (on) return { kind: 'make_up_workday', name: on.name };
  }
  return null;
}

/** "国庆节", "国庆节调休上班". */
export function holidayText(fact: HolidayFact | null): string | null {
  if (!fact) return null;
  return fact.kind === 'holiday' ? fact.name : `${fact.name}调休上班`;
}
