import { addDays, businessDate, type BusinessDate } from '@cunshe/shared';

export interface Season {
  readonly title: string;
  readonly from: BusinessDate;
  readonly dueOn: BusinessDate;
}

const NAMES = ['春季', '夏季', '秋季', '冬季'];
const MONTHS_EACH = 3;
const FIRST_MONTH = 3;

/** The season of a day and the two after it: spring begins in March, winter in December. */
export function seasonsFrom(today: BusinessDate): Season[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const place = Math.floor((year * 12 + month - FIRST_MONTH) / MONTHS_EACH);
  return [0, 1, 2].map((ahead) => seasonAt(place + ahead));
}

function seasonAt(place: number): Season {
  const [from, next] = [firstOf(place), firstOf(place + 1)];
  return { title: `${from.slice(0, 4)} ${NAMES[place % NAMES.length]!}检查`, from, dueOn: addDays(next, -1) };
}

function firstOf(place: number): BusinessDate {
  const months = place * MONTHS_EACH + FIRST_MONTH - 1;
  return businessDate(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`);
}
