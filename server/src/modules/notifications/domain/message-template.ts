import { type NoticeKind, SUBSCRIPTION_TEMPLATES, type SubscriptionTemplate } from '@cunshe/shared';

/**
 * Which bought message a notice spends. A payment spends none: WeChat Pay says it itself, and the one tap after it is
 * for the vegetables' arrival (decision 0140).
 */
const TEMPLATE_OF: Partial<Record<NoticeKind, SubscriptionTemplate>> = {
  arrived: 'arrival', unclaimed: 'arrival', late_pickup: 'arrival', moved_here: 'arrival', service_reminder: 'opening',
  cut_off: 'change', short: 'change', order_changed: 'change', day_cancelled: 'change', money_late: 'change',
  weighed: 'refund', refunded: 'refund', goodwill: 'refund', claim_answered: 'refund',
};

export function templateOf(kind: NoticeKind): SubscriptionTemplate | null {
  return TEMPLATE_OF[kind] ?? null;
}

/** Template → the id it has at WeChat; empty when none are set up. */
export function templateIds(setting: string | undefined, sandbox: boolean): Map<SubscriptionTemplate, string> {
  const ids = setting?.split(',') ?? (sandbox ? SUBSCRIPTION_TEMPLATES.map((template) => `sandbox-${template}`) : []);
  return new Map(SUBSCRIPTION_TEMPLATES.flatMap((template, place) => (ids[place] ? [[template, ids[place]] as const] : [])));
}

const FIELD_LENGTH = 20;

/** "thing" fields of a template hold twenty characters. */
export function fieldsOf({ title, body }: { readonly title: string; readonly body: string }): Record<string, string> {
  return { thing1: title.slice(0, FIELD_LENGTH), thing2: body.slice(0, FIELD_LENGTH) };
}
