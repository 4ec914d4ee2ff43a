import { action, read } from './route';

/** 开园提醒: whether I am told when ordering opens again. Its own request: the page of the day is the same for everybody. */
export interface OpeningReminder {
  readonly wanted: boolean;
}

export interface SetReminderRequest {
  readonly pickupPointId: string;
  readonly wanted: boolean;
}

export const reminderRoutes = {
  openingReminder: read<{ pickupPointId: string }, OpeningReminder>('/opening-reminders/:pickupPointId'),
  /** Asked for is asked for, however often. Spent by the next opening. */
  setOpeningReminder: action<SetReminderRequest, OpeningReminder>('/opening-reminders/:pickupPointId'),
};
