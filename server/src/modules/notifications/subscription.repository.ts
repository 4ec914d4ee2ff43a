import type { SubscriptionTemplate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, instantOf, type Queryable, type Tx } from '../../platform';

export type MessageState = 'queued' | 'sending' | 'sent' | 'refused' | 'failed' | 'unknown';

export interface QueuedMessage {
  /** That of its notice. */
  readonly id: string;
  readonly accountId: string;
  readonly template: SubscriptionTemplate;
  readonly state: MessageState;
  readonly queuedAt: Date;
}

interface MessageRow {
  readonly id: string;
  readonly account_id: string;
  readonly template: SubscriptionTemplate;
  readonly state: MessageState;
  readonly queued_at: Date | string;
}

interface GrantRow {
  readonly id: string;
  readonly account_id: string;
  readonly template: SubscriptionTemplate;
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join();

/** Grants bought by taps, and the messages that spent them. */
@Injectable()
export class SubscriptionRepository {
  constructor(private readonly ids: Ids) {}

  async grant(tx: Tx, accountId: string, template: SubscriptionTemplate): Promise<void> {
    await tx.execute('INSERT INTO subscription_grant (id, account_id, template, granted_at) VALUES (?, ?, ?, ?)', [this.ids.next(), accountId, template, tx.now]);
  }

  async balances(from: Queryable, accountId: string): Promise<Map<SubscriptionTemplate, number>> {
    const rows = await from.query<{ template: SubscriptionTemplate; balance: number }>(
      'SELECT template, COUNT(*) AS balance FROM subscription_grant WHERE account_id = ? AND spent_at IS NULL GROUP BY template', [accountId],
    );
    return new Map(rows.map(({ template, balance }) => [template, Number(balance)]));
  }

  /** Oldest first. */
  unspent(from: Queryable, accountIds: readonly string[]): Promise<GrantRow[]> {
    return from.query<GrantRow>(`SELECT id, account_id, template FROM subscription_grant WHERE account_id IN (${marks(accountIds)}) AND spent_at IS NULL ORDER BY granted_at, id`, accountIds);
  }

  /** True for the one message that gets this grant. */
  async spend(tx: Tx, grantId: string, messageId: string): Promise<boolean> {
    return (await tx.execute('UPDATE subscription_grant SET spent_at = ?, message_id = ? WHERE id = ? AND spent_at IS NULL', [tx.now, messageId, grantId])) === 1;
  }

  async queue(tx: Tx, { id, accountId, template }: Pick<QueuedMessage, 'id' | 'accountId' | 'template'>): Promise<void> {
    await tx.execute(`INSERT INTO subscription_message (id, account_id, template, state, queued_at) VALUES (?, ?, ?, 'queued', ?)`, [id, accountId, template, tx.now]);
  }

  async message(from: Queryable, id: string): Promise<QueuedMessage | null> {
    const [row] = await from.query<MessageRow>('SELECT id, account_id, template, state, queued_at FROM subscription_message WHERE id = ?', [id]);
    return row ? { id: row.id, accountId: row.account_id, template: row.template, state: row.state, queuedAt: instantOf(row.queued_at) } : null;
  }

  /** True when this call made the step. */
  async step(tx: Tx, id: string, from: MessageState, to: MessageState, code: string | null = null): Promise<boolean> {
    const ended = to === 'queued' || to === 'sending' ? null : tx.now;
    return (await tx.execute('UPDATE subscription_message SET state = ?, code = ?, ended_at = ? WHERE id = ? AND state = ?', [to, code, ended, id, from])) === 1;
  }
}
