import { type Report, grouped, money, number, sumOf, text } from './report';

export interface PurchaseLine {
  readonly date: string;
  readonly householdName: string;
  readonly linesFen: number;
  readonly roundingFen: number;
  readonly totalFen: number;
  readonly method: string;
  readonly state: string;
}

export interface FeeLine {
  readonly date: string;
  readonly type: string;
  readonly orders: number;
  readonly chargedFen: number;
  readonly billedFen: number;
}

export interface RefundLine {
  readonly date: string;
  readonly reason: string;
  readonly bearer: string;
  readonly state: string;
  readonly fen: number;
}

const METHODS: Readonly<Record<string, string>> = { cash: '现金', transfer: '微信转账', owed: '欠着', corrected: '更正' };
const RECEIPT_STATES: Readonly<Record<string, string>> = { accepted: '已收', paid: '已付', transfer_pending: '转账中', owed: '欠着' };
const FEES: Readonly<Record<string, string>> = { transport: '运输', point: '提货点', packing: '分装', operator: '运营' };
const BEARERS: Readonly<Record<string, string>> = { farmer: '农户', transport: '运输', point: '提货点', operator: '运营方', goodwill: '运营方（人情）' };
const REFUND_STATES: Readonly<Record<string, string>> = { requested: '待退', submitted: '退款中', succeeded: '已到账', failed: '再试中' };

/** 收菜: what was bought at the doors, garden by garden. */
export function purchases(lines: readonly PurchaseLine[]): Report {
  return {
    title: '收菜支出',
    sumFen: sumOf(lines, ({ totalFen }) => totalFen),
    sections: [{
      heading: '按日子和农户',
      columns: [text('日子', 0.16), text('菜园', 0.26), money('菜钱', 0.14), money('角分尾差', 0.14), money('付给农户', 0.14), text('怎么付', 0.16)],
      rows: lines.map((line) => [line.date, line.householdName, line.linesFen, line.roundingFen, line.totalFen, `${word(METHODS, line.method)}·${word(RECEIPT_STATES, line.state)}`]),
      totals: [`${lines.length} 张`, '', sumOf(lines, ({ linesFen }) => linesFen), sumOf(lines, ({ roundingFen }) => roundingFen), sumOf(lines, ({ totalFen }) => totalFen), ''],
    }],
  };
}

/** 服务费, as billed. */
export function fees(lines: readonly FeeLine[]): Report {
  return {
    title: '服务费',
    sumFen: sumOf(lines, ({ billedFen }) => billedFen),
    sections: [{
      heading: '按日子和种类',
      columns: [text('日子', 0.22), text('种类', 0.22), number('单数', 0.16), money('下单时', 0.2), money('称完算', 0.2)],
      rows: lines.map((line) => [line.date, word(FEES, line.type), line.orders, line.chargedFen, line.billedFen]),
      totals: ['合计', '', '', sumOf(lines, ({ chargedFen }) => chargedFen), sumOf(lines, ({ billedFen }) => billedFen)],
    }],
  };
}

/** 退款: decided in these days, by reason and bearer. */
export function refunds(lines: readonly RefundLine[]): Report {
  return {
    title: '退款',
    sumFen: sumOf(lines, ({ fen }) => fen),
    sections: [{
      heading: '按日子、原因和谁承担',
      columns: [text('日子', 0.16), text('原因', 0.28), text('谁承担', 0.16), text('到哪一步', 0.14), number('笔数', 0.1), money('元', 0.16)],
      rows: grouped(lines, (line) => [line.date, line.reason, line.bearer, line.state].join('|')).map((some) => {
        const { date, reason, bearer, state } = some[0]!;
        return [date, reason, word(BEARERS, bearer), word(REFUND_STATES, state), some.length, sumOf(some, ({ fen }) => fen)];
      }),
      totals: ['合计', '', '', '', lines.length, sumOf(lines, ({ fen }) => fen)],
    }],
  };
}

function word(words: Readonly<Record<string, string>>, name: string): string {
  return words[name] ?? name;
}
