import { Injectable } from '@nestjs/common';
import { Ids, instantOf, instantOrNull, type Queryable, type Tx } from '../../platform';
import { asActions, type Consent, CONSENT_VERSION } from './domain/help';

interface Row {
  readonly id: string;
  readonly household_id: string;
  readonly account_id: string | null;
  readonly name: string;
  readonly actions: string;
  readonly note: string | null;
  readonly given_at: Date | string;
  readonly ends_at: Date | string;
  readonly ended_at: Date | string | null;
}

export interface NewConsent extends Pick<Consent, 'householdId' | 'accountId' | 'name' | 'actions' | 'note' | 'endsAt'> {
  readonly givenBy: string;
  readonly codeHash: string | null;
}

const SELECT = 'SELECT id, household_id, account_id, name, actions, note, given_at, ends_at, ended_at FROM helper_grant';
/** Of a household, newest first: what is over long ago is in the audit. */
const MOST = 12;

@Injectable()
export class ConsentRepository {
  constructor(private readonly ids: Ids) {}

  async byId(from: Queryable, id: string): Promise<Consent | null> {
    return (await this.read(from, 'WHERE id = ?', [id]))[0] ?? null;
  }

  async byCode(from: Queryable, codeHash: string): Promise<Consent | null> {
    return (await this.read(from, 'WHERE code_hash = ?', [codeHash]))[0] ?? null;
  }

  ofHousehold(from: Queryable, householdId: string): Promise<Consent[]> {
    return this.read(from, `WHERE household_id = ? ORDER BY given_at DESC, id DESC LIMIT ${MOST}`, [householdId]);
  }

  /** Standing ones of many households. */
  async liveIn(from: Queryable, householdIds: readonly string[]): Promise<Consent[]> {
    if (householdIds.length === 0) return [];
    return this.read(from, `WHERE household_id IN (${householdIds.map(() => '?').join()}) AND live = 1 ORDER BY given_at DESC, id DESC`, householdIds);
  }

  ofAccount(from: Queryable, accountId: string): Promise<Consent[]> {
    return this.read(from, 'WHERE account_id = ? ORDER BY given_at DESC, id DESC', [accountId]);
  }

  /** @throws a unique violation when that helper has one that stands */
  async insert(tx: Tx, consent: NewConsent): Promise<string> {
    const id = this.ids.next();
    await tx.execute(
      `INSERT INTO helper_grant (id, household_id, account_id, name, actions, consent_version, note, given_by, given_at, ends_at, code_hash, live) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
      [id, consent.householdId, consent.accountId, consent.name, consent.actions.join(), CONSENT_VERSION, consent.note, consent.givenBy, tx.now, consent.endsAt, consent.codeHash],
    );
    return id;
  }

  /** False when it has been taken up or ended meanwhile. */
  async take(tx: Tx, id: string, accountId: string): Promise<boolean> {
    return (await tx.execute('UPDATE helper_grant SET account_id = ? WHERE id = ? AND account_id IS NULL AND live = 1', [accountId, id])) === 1;
  }

  /** False when it is over already. */
  async end(tx: Tx, id: string, accountId: string): Promise<boolean> {
    return (await tx.execute('UPDATE helper_grant SET ended_at = ?, ended_by = ?, live = NULL WHERE id = ? AND live = 1', [tx.now, accountId, id])) === 1;
  }

  private async read(from: Queryable, where: string, values: readonly string[]): Promise<Consent[]> {
    return (await from.query<Row>(`${SELECT} ${where}`, [...values])).map((row) => ({
      id: row.id,
      householdId: row.household_id,
      accountId: row.account_id,
      name: row.name,
      actions: asActions(row.actions.split(',')),
      note: row.note,
      givenAt: instantOf(row.given_at),
      endsAt: instantOf(row.ends_at),
      endedAt: instantOrNull(row.ended_at),
    }));
  }
}
