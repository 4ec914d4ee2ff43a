import { type Fen, fen, formatYuan, type OrderState } from '@cunshe/shared';
import { CHANGE_WORDS } from './change-words';

type Fields = Readonly<Record<string, unknown>>;

/** An event of the trail about one order. */
export interface HistoryEvent {
  readonly actorId: string;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** 谁在什么时候改了什么. */
export interface HistoryEntry {
  readonly at: Date;
  readonly who: string;
  readonly onBehalfOf: string | null;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly why: string | null;
}

/** What a reader may know of the people: their names, or only what they are to the order. */
export interface HistoryReader {
  readonly buyerId: string;
  readonly own: boolean;
  /** Null for readers who see no names. */
  readonly names: ReadonlyMap<string, string> | null;
}

const STATES: Readonly<Record<OrderState, string>> = {
  reserved: '等付款', paid: '已付款', locked: '已截单', packed: '称好了', dispatched: '在车上', arrived: '到提货点', partly_picked: '取了一部分', picked_up: '取走了',
  completed: '完成', unclaimed: '没来取', donated: '捐出去了', late_picked: '后来取走', expired: '没付款，放回去了', cancelled: '已取消',
};

/** What happened, by the action's name; what is not listed is told by its fields alone. */
const WHAT: Readonly<Record<string, (after: Fields) => string>> = {
  'role.granted': (after) => `身份领走了：${textOf(after.title)}`,
  'invitation.issued': (after) => `出了邀请码：${textOf(after.title)}`,
  'order.placed': (after) => `下了单，${yuan(after.totalFen)}`,
  'order.paid': (after) => `付了 ${yuan(after.paidFen)}，袋号 ${textOf(after.bagLabel)}`,
  'order.change-asked': () => '要改订单',
  'order.changed': () => '改了订单',
  'order.change-expired': () => '改动没有付款，作废了',
  'order.change-superseded': () => '改动作废了',
  'order.cancelled': () => '取消了订单',
  'order.expired': () => '没付款，菜放回去了',
  'order.locked': () => '截单，不能再改',
  'order.weighed': () => '过了秤、点了数',
  'order.lessened': () => '袋里少了，按实有的算',
  'order.short': () => '有菜来不了',
  'order.line-short': () => '菜不够，分到的少了',
  'order.billed': (after) => (Number(after.refundFen) > 0 ? `按实重结账 ${yuan(after.billedFen)}，退 ${yuan(after.refundFen)}` : `按实重结账 ${yuan(after.billedFen)}`),
  'order.refund-given': (after) => `定下退款 ${yuan(after.fen)}`,
  'order.refunded': (after) => `退款到账 ${yuan(after.fen)}`,
  'order.dispatched': () => '装车出发',
  'order.arrived': () => '到了提货点',
  'bag.received': () => '站长点收了这袋菜',
  'bag.missing': () => '站长没点到这袋菜',
  'order.partly-handed-over': () => '交了一部分',
  'order.handed-over': () => '交到了取菜人手里',
  'order.completed': () => '订单完成',
  'order.delegate-named': () => '请人代取',
  'order.delegate-revoked': () => '不请人代取了',
};

/** Who does such a thing, for readers who see no names. */
const BY_ACTION: readonly (readonly [RegExp, string])[] = [
  [/^order\.(weighed|dispatched)$/, '司机'],
  [/^(bag\.|order\.(arrived|handed-over|partly-handed-over|lessened))/, '站长'],
];

/** Events as sentences, in their order. */
export function orderHistory(events: readonly HistoryEvent[], reader: HistoryReader): HistoryEntry[] {
  return events.map((event) => historyEntry(event, reader));
}

/** One event as a sentence. */
export function historyEntry({ action, before, after, at, reason, ...event }: HistoryEvent, reader: HistoryReader): HistoryEntry {
  return {
    at,
    who: whoIs(event.actorId, action, reader),
    onBehalfOf: event.onBehalfOf && whoIs(event.onBehalfOf, action, reader),
    what: wordsOf(action, after ?? {}),
    before: changesIn(before),
    after: changesIn(after),
    why: reason && /[\u4e00-\u9fff]/.test(reason) ? reason : null,
  };
}

function wordsOf(action: string, after: Fields): string {
  return WHAT[action]?.(after) ?? CHANGE_WORDS[action] ?? (action.startsWith('order.') ? '改了订单' : '改了一下');
}

function whoIs(accountId: string, action: string, { buyerId, own, names }: HistoryReader): string {
  if (accountId === 'system') return '系统';
  if (accountId === buyerId && own) return '你';
  return names?.get(accountId) ?? (accountId === buyerId ? '住户' : (BY_ACTION.find(([pattern]) => pattern.test(action))?.[1] ?? '运营方'));
}

/** "状态 已付款，结账 ¥24.30；红菜薹 2": the fields a person can read. */
function changesIn(fields: Fields | null): string | null {
  if (!fields) return null;
  const parts = [
    typeof fields.state === 'string' && fields.state in STATES ? STATES[fields.state as OrderState] : '',
    typeof fields.billedFen === 'number' ? `结账 ${yuan(fields.billedFen)}` : '',
    typeof fields.refundedFen === 'number' ? `已退 ${yuan(fields.refundedFen)}` : '',
    Array.isArray(fields.lines) ? fields.lines.map(lineText).filter(Boolean).join('、') : '',
  ].filter(Boolean);
  return parts.length === 0 ? null : parts.join('，');
}

function lineText(line: unknown): string {
  const { cropName, ordered, packed: inBag, amount } = (typeof line === 'object' && line !== null ? line : {}) as Fields;
  if (typeof cropName !== 'string') return '';
  if (inBag !== undefined) return `${cropName} ${inBag === null ? '未称' : `装 ${textOf(amount ?? inBag)}`}`;
  return ordered === undefined ? cropName : `${cropName} 订 ${textOf(amount ?? ordered)}`;
}

function yuan(sum: unknown): string {
  return formatYuan(fen(typeof sum === 'number' ? sum : 0) as Fen);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
