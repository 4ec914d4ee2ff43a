import type { OrderCycleState } from '../domain/order-status';
import { read, write } from './route';

/** One of the next fourteen days, as the operator sees it. */
export interface ServiceDayView {
  readonly date: string;
  /** Monday = 1. */
  readonly weekday: number;
  readonly serves: boolean;
  /** Why not: "周日不送", "国庆节", or what the operator wrote; null when it serves. */
  readonly reason: string | null;
  /** Closed by the operator's own entry, which can be taken back. */
  readonly closedByHand: boolean;
  /** "国庆节", "国庆节调休上班"; null on ordinary days. */
  readonly holiday: string | null;
  /** Null while the day is not planned yet. */
  readonly state: OrderCycleState | null;
  /** Orders that stand. */
  readonly orders: number;
}

/** A day that was called off, and how far its refunds are. */
export interface CalledOffDay {
  readonly date: string;
  readonly reason: string;
  /** Orders that stood when it was called off. */
  readonly orders: number;
  readonly ordersLeft: number;
  /** Fen that go back, and that have arrived. */
  readonly refundFen: number;
  readonly refundedFen: number;
  readonly at: string;
  readonly done: boolean;
}

/** 服务日. */
export interface ServiceDaysPage {
  readonly serverNow: string;
  readonly pairingName: string;
  /** In force today, "1234567" with Monday = 1. */
  readonly weekdays: string;
  readonly closesOnHolidays: boolean;
  /** A change to come; null without one. */
  readonly nextChange: { readonly fromDate: string; readonly weekdays: string; readonly closesOnHolidays: boolean } | null;
  readonly days: readonly ServiceDayView[];
  /** The latest three. */
  readonly calledOff: readonly CalledOffDay[];
  /** Where the public holidays come from, and until which date they are known. */
  readonly holidaySource: { readonly title: string; readonly until: string };
}

export interface SetWeekdaysRequest {
  readonly operatorId: string;
  readonly fromDate: string;
  readonly weekdays: string;
  readonly closesOnHolidays: boolean;
}

export interface CloseDaysRequest {
  readonly operatorId: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly reason: string;
}

export interface CallOffDayRequest {
  readonly operatorId: string;
  readonly date: string;
  readonly reason: string;
  /** The date once more, typed by the operator: nobody does this by a slip. */
  readonly typedDate: string;
}

export const serviceDayRoutes = {
  serviceDays: read<{ operatorId: string }, ServiceDaysPage>('/operators/:operatorId/service-days'),
  setWeekdays: write<SetWeekdaysRequest, ServiceDaysPage>('/operators/:operatorId/service-weekdays', 'PUT'),
  closeDays: write<CloseDaysRequest, ServiceDaysPage>('/operators/:operatorId/closed-days'),
  reopenDay: write<{ operatorId: string; date: string }, ServiceDaysPage>('/operators/:operatorId/closed-days/:date/reopen'),
  /** 紧急停一天: everything of the day is cancelled, refunded and told. */
  callOffDay: write<CallOffDayRequest, ServiceDaysPage>('/operators/:operatorId/called-off-days'),
};
