/** The only door to settlements and statements for other modules. */
export { BooksModule } from './books.module';
export { Payouts } from './payouts';
export type { DayToSettle } from './domain/day-to-settle';
export { SettleDay } from './settle-day';
