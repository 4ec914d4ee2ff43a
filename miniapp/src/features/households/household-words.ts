import type { HouseholdCard } from '@cunshe/shared';

/** What is still missing of a household, in the order in which it hurts. */
export function missingOf({ phoneTail, helperName, signedIn, placed }: HouseholdCard): string[] {
  return [!phoneTail && '电话', !helperName && '帮手', !placed && '家在哪', !signedIn && '没领农户身份'].filter((word): word is string => word !== false);
}

/** "3 组，卖给九峰苑社区；缺电话、帮手". */
export function householdNote(card: HouseholdCard): string {
  const missing = missingOf(card);
  const known = [card.groupName, `卖给${card.sellsAt}`, card.phoneTail && `尾号 ${card.phoneTail}`].filter(Boolean).join('，');
  return missing.length === 0 ? known : `${known}；缺：${missing.join('、')}`;
}
