import { type BillsPage, type BooksPage, fen, formatYuan, type SettlementView } from '@cunshe/shared';

type Waiting = BooksPage['waitingFor'][number];

const WAITING: Record<Waiting['kind'], (count: number) => string> = {
  day_not_over: () => '这天还没过完',
  cycle: () => '还没到截单锁单',
  orders: (count) => `${count} 张订单还没交到人手上`,
  runs: (count) => `${count} 趟车还没收车交账`,
  floats: (count) => `${count} 份备用金没交账`,
  receipts: (count) => `${count} 张收菜单还没付清`,
  refunds: (count) => `${count} 笔退款还在路上`,
  earlier_day: (count) => `前面还有 ${count} 天没结`,
};

/** "2 张订单还没交到人手上". */
export function waitingText({ kind, count }: Waiting): string {
  return WAITING[kind](count);
}

export const PARTY_WORDS = { household: '农户', point: '提货点', driver: '司机', operator: '运营方' } as const satisfies Record<SettlementView['partyKind'], string>;

export const PAYOUT_WORDS = { created: '等你付', submitted: '付出去了，等到账', wait_payee: '等对方收', succeeded: '到账了', expired: '过期没收', failed: '没付成' } as const;

/** What a day's bill says in one line. */
export function billText(day: BillsPage['days'][number]): string {
  if (day.state === 'asking') return `微信还没给，过会儿再要${day.fault ? `（${day.fault}）` : ''}`;
  if (day.state === 'broken') return `账单不完整，没有收：${day.fault ?? ''}`;
  if (day.state === 'none') return '这天没有收付';
  return `收 ${day.payments} 笔，退 ${day.refunds} 笔`;
}

/** "微信账户结余 ¥1,204.50，和账上一致". */
export function balanceText(balanceFen: number, differenceFen: number): string {
  const balance = `微信账户结余 ${balanceFen < 0 ? '−' : ''}${formatYuan(fen(Math.abs(balanceFen)))}`;
  return differenceFen === 0 ? `${balance}，当天进出和账上一致` : `${balance}，当天进出比账上${differenceFen > 0 ? '多' : '少'} ${formatYuan(fen(Math.abs(differenceFen)))}，查资金账单`;
}

export const DIFFERENCE_WORDS = { only_provider: '微信有，账上没有', only_books: '账上有，微信没有', amount: '金额不一样' } as const;

/** All three numbers of a day together. */
export function differencesOf(day: BillsPage['days'][number]): number {
  return day.onlyProvider + day.onlyBooks + day.amounts + (day.balanceDifferenceFen ? 1 : 0);
}

/** "¥1,999.50，少了 ¥0.50". */
export function countedText(leftFen: number, countedFen: number): string {
  const difference = leftFen - countedFen;
  const beside = difference === 0 ? '对得上' : `${difference > 0 ? '少了' : '多了'} ${formatYuan(fen(Math.abs(difference)))}`;
  return `${formatYuan(fen(countedFen))}，${beside}`;
}

/** What a correction moves: to the household, or back from it. */
export function correctionText(wasFen: number, rightFen: number): string {
  const difference = rightFen - wasFen;
  if (difference === 0) return '和当时记的一样';
  return difference > 0 ? `补给农户 ${formatYuan(fen(difference))}` : `农户退回 ${formatYuan(fen(-difference))}`;
}
