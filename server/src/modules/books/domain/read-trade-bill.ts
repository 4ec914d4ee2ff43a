import { fen, type Fen, fenFromText } from '@cunshe/shared';

/** One payment or refund the provider says it carried out. */
export interface BillRow {
  readonly kind: 'payment' | 'refund';
  /** out_trade_no or out_refund_no: our own number. */
  readonly number: string;
  readonly fen: Fen;
  /** What the provider kept of it; below zero when it gave its fee back with a refund. */
  readonly feeFen: number;
  /** 'YYYY-MM-DD HH:MM:SS' in Asia/Shanghai. */
  readonly at: string;
}

export interface TradeBill {
  readonly rows: readonly BillRow[];
  readonly paymentsFen: Fen;
  readonly refundsFen: Fen;
  readonly feesFen: number;
}

/** The file is not a bill, or not a whole one. The message says where. */
export class BrokenBill extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'BrokenBill';
  }
}

const NEEDED = ['交易时间', '商户订单号', '交易状态', '订单金额', '商户退款单号', '退款金额', '手续费'] as const;
type Column = (typeof NEEDED)[number];
const COUNT = '总交易单数';

/**
 * WeChat's 交易账单 (bill_type ALL): a head, one line a trade with every cell behind a backtick, a second head and the
 * sums. A file that does not add up to its own sums is refused whole.
 * @throws BrokenBill
 */
export function readTradeBill(text: string): TradeBill {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line !== '');
  const end = lines.findIndex((line) => line.startsWith(COUNT));
  if (end < 1 || lines.length !== end + 2) throw new BrokenBill('没有合计行，文件不完整');
  const columns = lines[0]!.split(',');
  for (const column of NEEDED) if (!columns.includes(column)) throw new BrokenBill(`没有“${column}”一栏`);
  const rows = lines.slice(1, end).map((line, place) => rowOf(columns, cellsOf(line, columns.length, place + 2), place + 2));
  const bill = { rows, paymentsFen: sumOf(rows, 'payment'), refundsFen: sumOf(rows, 'refund'), feesFen: rows.reduce((sum, { feeFen }) => sum + feeFen, 0) };
  compareSums(bill, lines[end]!.split(','), lines[end + 1]!);
  return bill;
}

function rowOf(columns: readonly string[], cells: readonly string[], line: number): BillRow {
  const cell = (column: Column): string => cells[columns.indexOf(column)]!;
  const isRefund = cell('交易状态') === 'REFUND';
  if (!isRefund && cell('交易状态') !== 'SUCCESS') throw new BrokenBill(`第 ${line} 行的交易状态“${cell('交易状态')}”不认识`);
  const number = cell(isRefund ? '商户退款单号' : '商户订单号');
  if (!/^[\w-]{1,64}$/.test(number)) throw new BrokenBill(`第 ${line} 行没有单号`);
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(cell('交易时间'))) throw new BrokenBill(`第 ${line} 行的时间看不懂`);
  return { kind: isRefund ? 'refund' : 'payment', number, fen: moneyOf(cell(isRefund ? '退款金额' : '订单金额'), line), feeFen: feeOf(cell('手续费'), line), at: cell('交易时间') };
}

/** The cells of a line, each behind a backtick. @throws BrokenBill */
export function cellsOf(line: string, count: number, place: number): string[] {
  const cells = line.startsWith('`') ? line.slice(1).split(',`') : [];
  if (cells.length !== count) throw new BrokenBill(`第 ${place} 行的栏数不对`);
  return cells;
}

function compareSums({ rows, paymentsFen, refundsFen, feesFen }: TradeBill, heads: readonly string[], line: string): void {
  const sums = cellsOf(line, heads.length, rows.length + 3);
  const sum = (head: string): string => sums[heads.indexOf(head)] ?? '';
  if (sum(COUNT) !== String(rows.length)) throw new BrokenBill(`合计说有 ${sum(COUNT)} 笔，文件里有 ${rows.length} 笔`);
  if (moneyOf(sum('订单总金额'), 0) !== paymentsFen) throw new BrokenBill('付款加起来不等于合计');
  if (moneyOf(sum('退款总金额'), 0) !== refundsFen) throw new BrokenBill('退款加起来不等于合计');
  if (feeOf(sum('手续费总金额'), 0) !== feesFen) throw new BrokenBill('手续费加起来不等于合计');
}

function sumOf(rows: readonly BillRow[], kind: BillRow['kind']): Fen {
  return fen(rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.fen, 0));
}

function moneyOf(text: string, line: number): Fen {
  if (!/^\d+\.\d{2}$/.test(text)) throw new BrokenBill(`第 ${line} 行的金额看不懂`);
  return fenFromText(text);
}

/** "0.15000", "-0.02000": written with five places, charged in whole fen. */
function feeOf(text: string, line: number): number {
  const [, minus, whole] = /^(-?)(\d+\.\d{2})0*$/.exec(text) ?? [];
  if (whole === undefined) throw new BrokenBill(`第 ${line} 行的手续费看不懂`);
  const sum = fenFromText(whole);
  return minus && sum !== 0 ? -sum : sum;
}
