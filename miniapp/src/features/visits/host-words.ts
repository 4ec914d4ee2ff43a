import { businessDate, dateText, type TripHostChoice } from '@cunshe/shared';

/** Why a household may not host on a day; null when it may. */
export function obstacleOn({ obstacle, until }: TripHostChoice, date: string): string | null {
  if (obstacle) return obstacle;
  return until !== null && until < date ? `餐桌牌 ${dateText(businessDate(until))} 到期` : null;
}

/** A line a reason: "没有餐桌牌，不能接待：04 号 王家、05 号 陈家". */
export function obstaclesOf(choices: readonly TripHostChoice[], date: string): string[] {
  const names = new Map<string, string[]>();
  for (const choice of choices) {
    const why = obstacleOn(choice, date);
    if (why) names.set(why, [...(names.get(why) ?? []), choice.name]);
  }
  return [...names].map(([why, all]) => `${why}，不能接待：${all.join('、')}`);
}
