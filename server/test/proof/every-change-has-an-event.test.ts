import { orderingRoutes } from '@cunshe/shared';
import { type Queryable, type Tx, UnitOfWork } from '../../src/platform';
import { personAccountId } from '../../src/seed/seed-ground';
import { answer, as } from '../factories/afternoon';
import { orderOfTheStory } from './story-objects';
import { type Demo, startDemo, walkDay } from './walk-demo-day';

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
};

type Rows = ReadonlyMap<string, string>;

interface Event {
  readonly actor_id: string | null;
  readonly subject_id: string;
  readonly state_before: string | null;
  readonly state_after: string | null;
  readonly reason: string | null;
}

/** The same code writes on every engine: one is enough. */
describe('every change of order, money and stock', () => {
  let demo: Demo;
  const unseen = new Set<string>();
  const nobodys = new Set<string>();
  let transactions = 0;
  beforeAll(async () => {
    demo = await startDemo('sqlite');
    watchEveryTransaction();
    const { orderId } = await orderOfTheStory(demo);
    await answer(as(demo.app, { accountId: personAccountId('zhou-min') }).call(orderingRoutes.cancelOrder, { orderId }));
    await walkDay(demo);
  }, 240_000);
  afterAll(() => demo.app.close());

  test('is told by an event of the same transaction that names the row', () => {
    expect([...unseen].sort()).toEqual([]);
    expect(transactions).toBeGreaterThan(100);
  });

  test('was made by somebody, or by the system with its reason', () => {
    expect([...nobodys].sort()).toEqual([]);
  });

  function watchEveryTransaction(): void {
    const unitOfWork = demo.app.get(UnitOfWork);
    const run = unitOfWork.run.bind(unitOfWork);
    let inside = false;
    unitOfWork.run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      inside
        ? run(work)
        : run(async (tx) => {
            inside = true;
            try {
              return await watched(tx, work);
            } finally {
              inside = false;
            }
          });
  }

  async function watched<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
    const before = await rowsOf(tx);
    const [{ last }] = (await tx.query<{ last: string | null }>('SELECT MAX(rowid) AS last FROM audit_event')) as [{ last: string | null }];
    const result = await work(tx);
    const events = await tx.query<Event>('SELECT actor_id, subject_id, state_before, state_after, reason, action FROM audit_event WHERE rowid > ?', [last ?? 0]);
    const changed = changedBetween(before, await rowsOf(tx));
    const told = events.map((event) => `${event.subject_id} ${event.state_before} ${event.state_after}`).join(' ');
    for (const { table, id, how } of changed) if (!told.includes(id)) unseen.add(`${table}: ${how} (${events.map((event) => (event as Event & { action: string }).action).join(', ') || 'no event'})`);
    for (const event of events) if (!event.actor_id || (event.actor_id === 'system' && !event.reason)) nobodys.add((event as Event & { action: string }).action);
    if (changed.length > 0) transactions += 1;
    return result;
  }

  async function rowsOf(from: Queryable): Promise<ReadonlyMap<string, Rows>> {
    const tables = new Map<string, Rows>();
    for (const [table, key] of Object.entries(WATCHED)) {
      const rows = await from.query<Record<string, unknown>>(`SELECT * FROM ${table} ${todayOnly(table)}`);
      tables.set(table, new Map(rows.map((row) => [`${String(row[key])}|${String(row.type ?? row.listing_id ?? '')}`, JSON.stringify(row)])));
    }
    return tables;
  }

  function todayOnly(table: string): string {
    const orders = `SELECT id FROM resident_order WHERE business_date >= '${demo.today}'`;
    if (['order_line', 'order_fee'].includes(table)) return `WHERE order_id IN (${orders})`;
    if (table === 'refund') return `WHERE subject_id IN (${orders})`;
    if (['receipt_line', 'bag_reading'].includes(table)) return `WHERE receipt_id IN (SELECT id FROM collection_receipt WHERE business_date >= '${demo.today}')`;
    return table === 'transfer' ? '' : `WHERE business_date >= '${demo.today}'`;
  }
});

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
