import type { PairingState } from '../domain/order-status';
import { download, type FileFormat, read } from './route';

/** What may be asked of a pairing's days. The first four are about bags, the others about money. */
export const REPORT_KINDS = ['packing_by_point', 'packing_by_household', 'packing_by_order', 'labels', 'cycle_totals', 'sales', 'purchases', 'fees', 'refunds'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** More days than this at once are not counted together. */
export const MOST_REPORT_DAYS = 31;

export interface ReportRequest {
  readonly pairingId: string;
  readonly kind: ReportKind;
  /** First and last business date, 'YYYY-MM-DD', both counted. */
  readonly from: string;
  readonly to: string;
}

export interface ReportFileRequest extends ReportRequest {
  readonly format: FileFormat;
}

export interface ReportColumn {
  readonly title: string;
  /** Cells of `money` are fen. */
  readonly kind: 'text' | 'number' | 'money';
}

export interface ReportSection {
  readonly heading: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly totals: readonly (string | number | null)[] | null;
  /** Rows that only the file has: a page shows the first ones. */
  readonly rowsLeftOut: number;
}

/** 报表. */
export interface ReportPage {
  readonly serverNow: string;
  readonly kind: ReportKind;
  readonly title: string;
  /** For whom and of which days. */
  readonly lines: readonly string[];
  readonly sections: readonly ReportSection[];
  /** The same sum as the books have it; null where a report is not about money. */
  readonly books: { readonly reportFen: number; readonly booksFen: number; readonly differenceFen: number } | null;
}

/** Pairings whose days the person may see. */
export interface ReportChoices {
  readonly serverNow: string;
  readonly today: string;
  readonly pairings: readonly { readonly pairingId: string; readonly name: string }[];
}

/** One change of an order: who, for whom, what, from what to what, and why. */
export interface OrderHistoryEntry {
  readonly at: string;
  /** 你, 系统, 司机 …, or a name for whoever may know it. */
  readonly who: string;
  readonly onBehalfOf: string | null;
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly why: string | null;
}

/** 谁在什么时候改了什么, latest first. */
export interface OrderHistory {
  readonly serverNow: string;
  readonly entries: readonly OrderHistoryEntry[];
  /** Asks for the page before; null on the last. */
  readonly nextBefore: string | null;
}

/** What a history is of: the operator's whole day, one household's day, or one order or listing from its beginning. */
export const HISTORY_SUBJECTS = ['day', 'household', 'order', 'listing'] as const;
export type HistorySubject = (typeof HISTORY_SUBJECTS)[number];

export interface OperatorHistoryRequest {
  readonly operatorId: string;
  readonly subject: HistorySubject;
  /** The household, order or listing; nothing for a day. */
  readonly subjectId?: string;
  /** 'YYYY-MM-DD'; today when left out. An order and a listing are told whole. */
  readonly date?: string;
  /** Only what this person did, or what was done for them; `system` for what nobody did by hand. */
  readonly personId?: string;
  /** The `eventId` of the last entry seen. */
  readonly before?: string;
}

export interface OperatorHistoryEntry extends OrderHistoryEntry {
  readonly eventId: string;
  /** 订单 A-07, 07 号园 红菜薹 …: what it happened to. */
  readonly about: string;
}

/** 谁在什么时候改了什么, for the operator: with names, latest first. */
export interface OperatorHistory {
  readonly serverNow: string;
  /** Null when an order or a listing is told whole. */
  readonly date: string | null;
  /** Whose history it is: 07 号园 刘叔, 订单 A-07; null for the whole day. */
  readonly title: string | null;
  /** Whoever did something in it, whatever the filter. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly entries: readonly OperatorHistoryEntry[];
  readonly nextBefore: string | null;
}

/** What a pairing, or all of them, came to since its first day. */
export interface ProgrammeSums {
  readonly grams: number;
  /** Bought at households' doors, as the books say. */
  readonly householdsFen: number;
  /** Families on trips that have taken place. */
  readonly families: number;
}

export interface ProgrammePairing extends ProgrammeSums {
  readonly villageName: string;
  readonly communityName: string;
  readonly batch: number;
  readonly state: PairingState;
  readonly since: string | null;
}

/** 村社结对: who is paired with whom, and what came of it. For everybody. */
export interface ProgrammePage extends ProgrammeSums {
  readonly serverNow: string;
  readonly pairings: readonly ProgrammePairing[];
}

export const programmeRoutes = {
  programme: read<Record<string, never>, ProgrammePage>('/programme'),
  reportChoices: read<Record<string, never>, ReportChoices>('/reports'),
  report: read<ReportRequest, ReportPage>('/reports/:pairingId/:kind'),
  reportFile: download<ReportFileRequest>('/reports/:pairingId/:kind/file'),
  orderHistory: read<{ orderId: string; before?: string }, OrderHistory>('/orders/:orderId/history'),
  operatorHistory: read<OperatorHistoryRequest, OperatorHistory>('/operators/:operatorId/history'),
};
