import { businessDateOf, dateText, type OrderHistoryEntry, timeOfDay } from '@cunshe/shared';

/** "何师傅：过了秤、点了数", "刘小妹替刘叔：挂了菜". */
export function sentenceOf({ who, onBehalfOf, what }: OrderHistoryEntry): string {
  return onBehalfOf ? `${who}替${onBehalfOf}：${what}` : `${who}：${what}`;
}

/** What it was before, what it is now, and why; empty when there is nothing to add. */
export function changeText({ before, after, why }: OrderHistoryEntry): string {
  const change = before && after ? `${before} → ${after}` : (after ?? before);
  return [change, why].filter(Boolean).join('。');
}

export function whenText(at: string): string {
  const instant = new Date(at);
  return `${dateText(businessDateOf(instant))} ${timeOfDay(instant)}`;
}
