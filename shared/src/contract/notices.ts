import { action, read, write } from './route';

/** What a notice tells of. Each is posted at most once per person and subject. */
export const NOTICE_KINDS = [
  'paid', 'money_late', 'cut_off', 'short', 'weighed', 'arrived', 'unclaimed', 'van_late', 'run_changed', 'refunded', 'order_changed', 'day_cancelled', 'day_closed',
  'claim_answered', 'claim_opened', 'delegate_named', 'goodwill', 'late_pickup', 'donated', 'moved_here', 'service_reminder', 'recall', 'favourite_listed',
  'line_given', 'line_received',
  'trip_booked', 'plaque', 'stay', 'good', 'trip_changed', 'trip_moved', 'trip_waiting', 'trip_offered', 'trip_ended', 'trip_cancelled', 'trip_refunded',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface NoticeView {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly body: string;
  /** Address of the page that a tap opens; null when there is nothing to open. */
  readonly place: string | null;
  /** ISO instant. */
  readonly at: string;
  readonly read: boolean;
}

/** 消息. */
export interface InboxPage {
  readonly serverNow: string;
  readonly notices: readonly NoticeView[];
  /** Unread of all pages, counted up to 100. */
  readonly unread: number;
  /** Pass as `before` for older ones; null at the end. */
  readonly nextBefore: string | null;
}

/** What a tap on `wx.requestSubscribeMessage` may buy. WeChat shows three at once: those of an order together, 开园提醒 alone. */
export const SUBSCRIPTION_TEMPLATES = ['arrival', 'change', 'refund', 'opening'] as const;
export type SubscriptionTemplate = (typeof SUBSCRIPTION_TEMPLATES)[number];

export interface SubscriptionsPage {
  readonly templates: readonly { readonly template: SubscriptionTemplate; readonly templateId: string; readonly balance: number }[];
}

export interface RecordTapRequest {
  /** What WeChat answered for each template id. */
  readonly answers: readonly { readonly templateId: string; readonly answer: 'accept' | 'reject' | 'ban' | 'filter' }[];
}

export const noticeRoutes = {
  inbox: read<{ before?: string }, InboxPage>('/notices'),
  /** How many wait to be read, for the dot beside 我的; counted up to 100. */
  unread: read<Record<string, never>, { unread: number }>('/notices-unread'),
  /** Read is read, however often it is said. */
  markRead: action<{ noticeId: string }, { unread: number }>('/notices/:noticeId/read'),
  /** This one and all older ones. */
  markAllRead: action<{ upTo: string }, { unread: number }>('/notices-read'),
  /** How many WeChat messages of each template are bought and not yet spent. */
  subscriptions: read<Record<string, never>, SubscriptionsPage>('/subscriptions'),
  recordTap: write<RecordTapRequest, SubscriptionsPage>('/subscriptions/taps'),
};
