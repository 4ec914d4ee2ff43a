import { businessDate, dateText, fen, formatYuan, timeOfDay } from '@cunshe/shared';

/** What a notice says: what happened, then the next step. */
export interface Told {
  readonly title: string;
  readonly body: string;
}

export function paidWords({ totalFen, bagLabel, cutoffAt, date }: { totalFen: number; bagLabel: string; cutoffAt: Date; date: string }): Told {
  return {
    title: `付好了，${formatYuan(fen(totalFen))}`,
    body: `${dateText(businessDate(date))}的菜，袋号 ${bagLabel}。${timeOfDay(cutoffAt)} 截单前可以取消，之后农户下地。菜到了再告诉你，取菜码在订单里`,
  };
}

export function cutOffWords(orders: number): Told {
  return { title: '截单了，农户下地采摘', body: `${orders > 1 ? `你的 ${orders} 张订单锁定了` : '你的订单锁定了'}，现摘现称。称完多退少不补，菜到提货点再告诉你` };
}

/** @param reason as the farmer, driver or keeper gave it */
export function shortWords(crops: readonly string[], reason: string): Told {
  return { title: `${crops[0]}${crops.length > 1 ? `等 ${crops.length} 样` : ''}缺货`, body: `${reason}，${crops.join('、')}没有了。这部分钱退给你，不用你办；别的菜照常送` };
}

export function nothingLeftWords(reason: string): Told {
  return { title: '今天的菜送不来了', body: `${reason}，这张订单取消，付的钱全部退回。不用你办，对不住` };
}

export function weighedWords({ billedFen, refundFen }: { billedFen: number; refundFen: number }): Told {
  return refundFen > 0
    ? { title: `称好了，退你 ${formatYuan(fen(refundFen))}`, body: `实称合计 ${formatYuan(fen(billedFen))}，差价 ${formatYuan(fen(refundFen))} 退给你，不用你办。每样的分量在订单里` }
    : { title: '称好了', body: `实称合计 ${formatYuan(fen(billedFen))}，一分不用补。菜装车后送到提货点，到了再告诉你` };
}

export function arrivedWords({ code, bagLabel }: { code: string; bagLabel: string }): Told {
  return { title: `菜到了，取菜码 ${code.slice(0, 3)} ${code.slice(3)}`, body: `袋号 ${bagLabel}，已经点收在提货点。报码或给站长看码就能取，来不了可以让家人代取` };
}

export function refundedWords(sum: number, way: 'original' | 'credit' = 'original'): Told {
  if (way === 'credit') return { title: `${formatYuan(fen(sum))} 进了菜金`, body: `下一单自动抵扣。每一笔从哪来、用到哪去，在“我的”里的菜金能看到` };
  return { title: `退款到账 ${formatYuan(fen(sum))}`, body: `${formatYuan(fen(sum))} 已经原路退回付款的账户，在微信账单里能看到。有疑问点开订单找我们` };
}

/** Credit is back at WeChat. */
export function creditBackWords(sum: number): Told {
  return { title: `菜金 ${formatYuan(fen(sum))} 退回微信了`, body: `${formatYuan(fen(sum))} 已经退回当初付款的账户，在微信账单里能看到` };
}

/** The difference of a change came when the order could not be changed any more. */
export function changeTooLateWords(sum: number): Told {
  const money = formatYuan(fen(sum));
  return { title: `改单没改成，退你 ${money}`, body: `差价到的时候已经改不了了，还是原来那单，菜不少。${money} 原路退回，不用你办` };
}

export function calledOffWords(date: string, reason: string): Told {
  return { title: `${dateText(businessDate(date))}不送菜了`, body: `${reason}。你的订单取消了，付的钱全部退回，不用你办，到账再告诉你。对不住，过几天再来看菜` };
}
