import { businessDate, dateText, fen, formatYuan, type StatementPage, timeOfDay } from '@cunshe/shared';
import type { Section, TableDocument } from '../../platform/documents';

const PARTY = { household: '农户', point: '提货点', driver: '司机' } as const;
const FLOAT_STATE = { open: '还没交账', counted: '点过', balanced: '对上了', variance_approved: '差额已批' } as const;

/** A statement as paper: the same figures as on the screen. */
export function statementDocument(page: StatementPage): TableDocument {
  const span = page.period === 'day' ? dateText(businessDate(page.from)) : `${page.from} 至 ${page.to}`;
  return {
    title: `${page.partyName} 对账单`,
    lines: [`${PARTY[page.partyKind]}　${span}`, page.settled ? '这几天都已结算，不会再变' : '还有日子没结算，数目可能变'],
    sections: [movementsOf(page), ...(page.floats.length > 0 ? [floatsOf(page)] : [])],
    footer: '村社',
  };
}

function movementsOf({ openingFen, earnedFen, paidFen, closingFen, movements }: StatementPage): Section {
  return {
    columns: [
      { title: '日期', kind: 'text', width: 0.18 },
      { title: '时间', kind: 'text', width: 0.12 },
      { title: '事项', kind: 'text', width: 0.28 },
      { title: '应得', kind: 'money', width: 0.14 },
      { title: '已付', kind: 'money', width: 0.14 },
      { title: '还欠', kind: 'money', width: 0.14 },
    ],
    rows: [
      ['', '', '期初', null, null, openingFen],
      ...movements.map(({ businessDate: date, at, title, earnedFen: earned, paidFen: paid, balanceFen }) => [date, timeOfDay(new Date(at)), title, earned, paid, balanceFen]),
    ],
    totals: ['', '', '期末', earnedFen, paidFen, closingFen],
    note: closingFen === 0 ? '没有欠款' : `期末还欠 ${formatYuan(fen(closingFen))}`,
  };
}

function floatsOf({ floats }: StatementPage): Section {
  return {
    heading: '备用金',
    columns: [
      { title: '日期', kind: 'text', width: 0.18 },
      { title: '带出', kind: 'money', width: 0.15 },
      { title: '付菜钱', kind: 'money', width: 0.15 },
      { title: '交回', kind: 'money', width: 0.15 },
      { title: '差额', kind: 'money', width: 0.13 },
      { title: '几分钟付', kind: 'text', width: 0.12 },
      { title: '', kind: 'text', width: 0.12 },
    ],
    rows: floats.map(({ businessDate: date, openedFen, paidFen, countedFen, differenceFen, state, paidMinutes }) => [date, openedFen, paidFen, countedFen, differenceFen, paidMinutes === null ? '' : String(paidMinutes), FLOAT_STATE[state]]),
  };
}
