import type { DisputeKind, ReceiptDispute } from '@cunshe/shared';

export const KIND_WORDS: Readonly<Record<DisputeKind, string>> = { amount: '数量不对', price: '价钱不对', unpaid: '钱没收到', other: '别的' };

/** What became of her question. */
export function disputeText({ kind, state, answer }: ReceiptDispute): string {
  if (state === 'open') return `您说${KIND_WORDS[kind]}，运营方在查，有回音就告诉您`;
  return `回音：${answer ?? ''}`;
}
