import { fenFromText } from '@cunshe/shared';
import { BrokenBill, cellsOf } from './read-trade-bill';

/** What the provider's account did on a day. Fen. */
export interface FundBill {
  readonly openingFen: number;
  readonly closingFen: number;
  /** Of the movement between the two: what is no payment, refund or fee, such as money drawn to the bank (below zero). */
  readonly otherFen: number;
}

const NEEDED = ['业务类型', '收支类型', '收支金额(元)', '账户结余(元)'] as const;
const COUNT = '资金流水总笔数';
/** Business of the ledger's provider account. */
const TRADE = ['交易', '退款', '扣除交易手续费'];

/**
 * WeChat's 资金账单: a line a movement, each with the balance after it. A balance that does not follow from the one
 * before, or a file that does not add up to its own count, is refused whole.
 * @throws BrokenBill
 */
export function readFundBill(text: string): FundBill {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line !== '');
  const end = lines.findIndex((line) => line.startsWith(COUNT));
  if (end < 2 || lines.length !== end + 2) throw new BrokenBill('资金账单没有合计行，文件不完整');
  const columns = lines[0]!.replaceAll('（', '(').replaceAll('）', ')').split(',');
  for (const column of NEEDED) if (!columns.includes(column)) throw new BrokenBill(`资金账单没有“${column}”一栏`);
  const flows = lines.slice(1, end).map((line, place) => flowOf(columns, cellsOf(line, columns.length, place + 2), place + 2));
  if (cellsOf(lines[end + 1]!, lines[end]!.split(',').length, end + 2)[0] !== String(flows.length)) throw new BrokenBill('资金账单的笔数和合计不一样');
  flows.forEach(({ fen, balanceFen }, place) => {
    if (place > 0 && flows[place - 1]!.balanceFen + fen !== balanceFen) throw new BrokenBill(`资金账单第 ${place + 2} 行的结余接不上`);
  });
  const others = flows.filter(({ isTrade }) => !isTrade);
  return { openingFen: flows[0]!.balanceFen - flows[0]!.fen, closingFen: flows.at(-1)!.balanceFen, otherFen: others.reduce((sum, { fen }) => sum + fen, 0) };
}

function flowOf(columns: readonly string[], cells: readonly string[], line: number): { fen: number; balanceFen: number; isTrade: boolean } {
  const cell = (column: (typeof NEEDED)[number]): string => cells[columns.indexOf(column)]!;
  const way = cell('收支类型');
  if (way !== '收入' && way !== '支出') throw new BrokenBill(`资金账单第 ${line} 行的收支类型“${way}”不认识`);
  const sum = signedFen(cell('收支金额(元)'), line);
  return { fen: way === '收入' ? sum : -sum, balanceFen: signedFen(cell('账户结余(元)'), line), isTrade: TRADE.includes(cell('业务类型')) };
}

/** "12.00", "-3.50". */
function signedFen(text: string, line: number): number {
  const [, minus, sum] = /^(-?)(\d+\.\d{2})$/.exec(text) ?? [];
  if (sum === undefined) throw new BrokenBill(`资金账单第 ${line} 行的金额看不懂`);
  const value = fenFromText(sum);
  return minus && value !== 0 ? -value : value;
}
