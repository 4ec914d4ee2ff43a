import { type Queryable, type Tx, UnitOfWork } from '../../src/platform';
import type { Demo } from './walk-demo-day';

/** Orders, money and stock, with what names a row of each. */
const WATCHED: Readonly<Record<string, string>> = {
  resident_order: 'id',
  order_line: 'id',
  order_fee: 'order_id',
  listing: 'id',
  payment: 'id',
  refund: 'id',
  transfer: 'id',
  collection_receipt: 'id',
  receipt_line: 'receipt_id',
  bag_reading: 'line_id',
  float_session: 'id',
  claim: 'id',
};

type Rows = ReadonlyMap<string, string>;

interface Event {
  readonly actor_id: string | null;
  readonly subject_id: string;
  readonly state_before: string | null;
  readonly state_after: string | null;
  readonly reason: string | null;
  readonly action: string;
}

/** What the trail did not tell of the transactions since it was watched. */
export class UntoldChanges {
  /** Rows that changed and were named by no event of their transaction. */
  readonly unseen = new Set<string>();
  /** Events of nobody, or of the system without a reason. */
  readonly nobodys = new Set<string>();
  /** Those that changed something watched. */
  transactions = 0;

  constructor(private readonly demo: Demo) {
    const unitOfWork = demo.app.get(UnitOfWork);
    const run = unitOfWork.run.bind(unitOfWork);
    let inside = false;
    unitOfWork.run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      inside
        ? run(work)
        : run(async (tx) => {
            inside = true;
            try {
              return await this.watched(tx, work);
            } finally {
              inside = false;
            }
          });
  }

  private async watched<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
    const before = await this.rowsOf(tx);
    const [{ last }] = (await tx.query<{ last: string | null }>('SELECT MAX(rowid) AS last FROM audit_event')) as [{ last: string | null }];
    const result = await work(tx);
    await tx.flush();
    const events = await tx.query<Event>('SELECT actor_id, subject_id, state_before, state_after, reason, action FROM audit_event WHERE rowid > ?', [last ?? 0]);
    const changed = changedBetween(before, await this.rowsOf(tx));
    const told = events.map((event) => `${event.subject_id} ${event.state_before} ${event.state_after}`).join(' ');
    for (const { table, id, how } of changed) if (!told.includes(id)) this.unseen.add(`${table}: ${how} (${events.map(({ action }) => action).join(', ') || 'no event'})`);
    for (const { actor_id: actor, reason, action } of events) if (!actor || (actor === 'system' && !reason)) this.nobodys.add(action);
    if (changed.length > 0) this.transactions += 1;
    return result;
  }

  private async rowsOf(from: Queryable): Promise<ReadonlyMap<string, Rows>> {
    const tables = new Map<string, Rows>();
    for (const [table, key] of Object.entries(WATCHED)) {
      const rows = await from.query<Record<string, unknown>>(`SELECT * FROM ${table} ${this.todayOnly(table)}`);
      tables.set(table, new Map(rows.map((row) => [`${String(row[key])}|${String(row.type ?? row.listing_id ?? '')}`, JSON.stringify(row)])));
    }
    return tables;
  }

  private todayOnly(table: string): string {
    const { today } = this.demo;
    const orders = `SELECT id FROM resident_order WHERE business_date >= '${today}'`;
    if (['order_line', 'order_fee'].includes(table)) return `WHERE order_id IN (${orders})`;
    if (table === 'refund') return `WHERE subject_id IN (${orders})`;
    if (['receipt_line', 'bag_reading'].includes(table)) return `WHERE receipt_id IN (SELECT id FROM collection_receipt WHERE business_date >= '${today}')`;
    return table === 'transfer' ? '' : `WHERE business_date >= '${today}'`;
  }
}

function changedBetween(before: ReadonlyMap<string, Rows>, after: ReadonlyMap<string, Rows>): { table: string; id: string; how: string }[] {
  return [...after].flatMap(([table, rows]) =>
    [...rows].flatMap(([key, row]) => {
      const earlier = before.get(table)!.get(key);
      return earlier === row ? [] : [{ table, id: key.split('|')[0]!, how: earlier === undefined ? 'new' : differing(earlier, row) }];
    }),
  );
}

function differing(earlier: string, later: string): string {
  const [a, b] = [JSON.parse(earlier) as Record<string, unknown>, JSON.parse(later) as Record<string, unknown>];
  return Object.keys(b).filter((name) => a[name] !== b[name]).join(' ');
}
