import { Injectable } from '@nestjs/common';
import { Database, forUpdateSql, insertIgnoreSql, type Queryable, type Tx } from '../../platform';
import type { CreditLeft } from './domain/spend-credit';
import type { RefundWay } from './refunds.repository';

export interface CreditOwner {
  readonly accountId: string;
  readonly pairingId: string;
}

export interface NewCredit extends CreditOwner {
  readonly id: string;
  readonly orderId: string;
  readonly amountFen: number;
}

const OF_OWNER = 'account_id = ? AND pairing_id = ?';

/** Balances, what they are made of, and what residents chose. The balance's row is the lock of all of its owner's credit. */
@Injectable()
export class CreditsRepository {
  constructor(private readonly database: Database) {}

  async balance(from: Queryable, { accountId, pairingId }: CreditOwner): Promise<number> {
    return fenOf(await from.query<Sum>(`SELECT balance_fen AS fen FROM account_credit WHERE ${OF_OWNER}`, [accountId, pairingId]));
  }

  /** Kept from changing until the transaction ends. */
  async holdBalance(tx: Tx, { accountId, pairingId }: CreditOwner): Promise<number> {
    return fenOf(await tx.query<Sum>(`SELECT balance_fen AS fen FROM account_credit WHERE ${OF_OWNER} ${forUpdateSql(this.database.dialect)}`, [accountId, pairingId]));
  }

  /** What is there, by pairing, kept from changing until the transaction ends. */
  async holdAll(tx: Tx, accountId: string): Promise<(CreditOwner & { readonly fen: number })[]> {
    const sql = `SELECT pairing_id, balance_fen AS fen FROM account_credit WHERE account_id = ? AND balance_fen > 0 ORDER BY pairing_id ${forUpdateSql(this.database.dialect)}`;
    return (await tx.query<Sum & { readonly pairing_id: string }>(sql, [accountId])).map(({ pairing_id, fen }) => ({ accountId, pairingId: pairing_id, fen: Number(fen) }));
  }

  /** Over all pairings. */
  async balanceOfAll(from: Queryable, accountId: string): Promise<number> {
    return fenOf(await from.query<Sum>('SELECT COALESCE(SUM(balance_fen), 0) AS fen FROM account_credit WHERE account_id = ?', [accountId]));
  }

  async add(tx: Tx, { id, accountId, pairingId, orderId, amountFen }: NewCredit): Promise<void> {
    await tx.execute(`${insertIgnoreSql(this.database.dialect)} account_credit (account_id, pairing_id, balance_fen) VALUES (?, ?, 0)`, [accountId, pairingId]);
    await tx.execute(`UPDATE account_credit SET balance_fen = balance_fen + ? WHERE ${OF_OWNER}`, [amountFen, accountId, pairingId]);
    await tx.execute(`INSERT INTO credit (id, account_id, pairing_id, order_id, amount_fen, left_fen, state, given_at) VALUES (?, ?, ?, ?, ?, ?, 'given', ?)`, [id, accountId, pairingId, orderId, amountFen, amountFen, tx.now]);
  }

  /** False when there is not that much: it never falls below zero. */
  async take(tx: Tx, { accountId, pairingId }: CreditOwner, fen: number): Promise<boolean> {
    return (await tx.execute(`UPDATE account_credit SET balance_fen = balance_fen - ? WHERE ${OF_OWNER} AND balance_fen >= ?`, [fen, accountId, pairingId, fen])) === 1;
  }

  /** What is left of each, oldest first. The balance is held by the caller. */
  async left(tx: Tx, { accountId, pairingId }: CreditOwner): Promise<CreditLeft[]> {
    const rows = await tx.query<{ id: string; left_fen: number | string }>(
      `SELECT id, left_fen FROM credit WHERE ${OF_OWNER} AND state = 'given' ORDER BY given_at, id ${forUpdateSql(this.database.dialect)}`,
      [accountId, pairingId],
    );
    return rows.map(({ id, left_fen }) => ({ id, leftFen: Number(left_fen) }));
  }

  /** False when less is left of it. */
  async spend(tx: Tx, id: string, fen: number): Promise<boolean> {
    return (await tx.execute(`UPDATE credit SET state = CASE WHEN left_fen = ? THEN 'spent' ELSE 'given' END, left_fen = left_fen - ? WHERE id = ? AND left_fen >= ?`, [fen, fen, id, fen])) === 1;
  }

  async choice(from: Queryable, accountId: string): Promise<RefundWay> {
    const [row] = await from.query<{ small_refunds: RefundWay }>('SELECT small_refunds FROM credit_choice WHERE account_id = ?', [accountId]);
    return row?.small_refunds ?? 'original';
  }

  /** By account; whoever never chose is left out. */
  async choices(from: Queryable, accountIds: readonly string[]): Promise<Map<string, RefundWay>> {
    if (accountIds.length === 0) return new Map();
    const rows = await from.query<{ account_id: string; small_refunds: RefundWay }>(`SELECT account_id, small_refunds FROM credit_choice WHERE account_id IN (${accountIds.map(() => '?').join()})`, accountIds);
    return new Map(rows.map(({ account_id, small_refunds }) => [account_id, small_refunds]));
  }

  async choose(tx: Tx, accountId: string, way: RefundWay): Promise<void> {
    await tx.execute(`${insertIgnoreSql(this.database.dialect)} credit_choice (account_id, small_refunds) VALUES (?, ?)`, [accountId, way]);
    await tx.execute('UPDATE credit_choice SET small_refunds = ? WHERE account_id = ?', [way, accountId]);
  }
}

interface Sum {
  readonly fen: number | string;
}

function fenOf([row]: Sum[]): number {
  return Number(row?.fen ?? 0);
}
