import { businessDateOf, dateText, type HelpAct, type HelpAction, HELP_ACTIONS, type HelperView, timeOfDay } from '@cunshe/shared';

/** What a helper may do, in a farmer's words. */
export const ACTION_WORDS: Readonly<Record<HelpAction, string>> = { list: '卖菜', harvest: '摘菜的单子', money: '看菜钱', garden: '菜园介绍' };

/** Who takes a code may be called so: a tap, no typing. */
export const RELATIONS = ['女儿', '儿子', '亲戚', '邻居'] as const;

export const HELP_DAYS = [{ days: 30, text: '一个月' }, { days: 180, text: '半年' }, { days: 365, text: '一年' }] as const;

export function actionsText(actions: readonly HelpAction[]): string {
  return HELP_ACTIONS.filter((action) => actions.includes(action)).map((action) => ACTION_WORDS[action]).join('、');
}

export function untilText(endsAt: string): string {
  return `到 ${dateText(businessDateOf(new Date(endsAt)))}`;
}

/** "罗小满 06:31 帮您挂了红菜薹". */
export function actText({ at, who, what }: HelpAct): string {
  return `${who} ${timeOfDay(new Date(at))} ${what}`;
}

export const STATE_WORDS: Readonly<Record<HelperView['state'], string>> = { offered: '等人填码', helping: '正在帮', ended: '已经收回或到期' };

/** What is read back before she says yes. */
export function agreementText(name: string, actions: readonly HelpAction[], days: number): string {
  const howLong = HELP_DAYS.find((each) => each.days === days)?.text ?? `${days} 天`;
  return `请${name}帮您：${actionsText(actions)}，帮${howLong}。您随时一点就收回。`;
}
