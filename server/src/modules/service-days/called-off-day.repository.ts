import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, instantOf, instantOrNull, type Queryable, type Tx } from '../../platform';

export interface DayCalledOff {
  readonly cycleId: string;
  readonly pairingId: string;
  readonly businessDate: BusinessDate;
  readonly reason: string;
  readonly orders: number;
  readonly calledOffAt: Date;
  readonly finishedAt: Date | null;
}

interface Row {
  readonly cycle_id: string;
  readonly pairing_id: string;
  readonly business_date: BusinessDate;
  readonly reason: string;
  readonly orders: number;
  readonly called_off_at: Date | string;
  readonly finished_at: Date | string | null;
}

const SELECT = 'SELECT cycle_id, pairing_id, business_date, reason, orders, called_off_at, finished_at FROM called_off_day';
const SHOWN = 3;

@Injectable()
export class CalledOffDayRepository {
  constructor(private readonly ids: Ids) {}

  async insert(tx: Tx, day: Omit<DayCalledOff, 'calledOffAt' | 'finishedAt'> & { readonly byAccountId: string }): Promise<void> {
    await tx.execute(
      'INSERT INTO called_off_day (id, pairing_id, cycle_id, business_date, reason, by_account_id, orders, called_off_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [this.ids.next(), day.pairingId, day.cycleId, day.businessDate, day.reason, day.byAccountId, day.orders, tx.now],
    );
  }

  async ofCycle(from: Queryable, cycleId: string): Promise<DayCalledOff | null> {
    return (await from.query<Row>(`${SELECT} WHERE cycle_id = ?`, [cycleId])).map(dayOf)[0] ?? null;
  }

  async latest(from: Queryable, pairingId: string): Promise<DayCalledOff[]> {
    return (await from.query<Row>(`${SELECT} WHERE pairing_id = ? ORDER BY business_date DESC LIMIT ${SHOWN}`, [pairingId])).map(dayOf);
  }

  async finish(tx: Tx, cycleId: string): Promise<void> {
    await tx.execute('UPDATE called_off_day SET finished_at = ? WHERE cycle_id = ? AND finished_at IS NULL', [tx.now, cycleId]);
  }
}

function dayOf(row: Row): DayCalledOff {
  return {
    cycleId: row.cycle_id, pairingId: row.pairing_id, businessDate: row.business_date, reason: row.reason, orders: row.orders,
    calledOffAt: instantOf(row.called_off_at), finishedAt: instantOrNull(row.finished_at),
  };
}
