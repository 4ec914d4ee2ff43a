import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';
import { HELPER } from './help-directory';
import type { DemoPersonRow } from './identity.presenter';

@Injectable()
export class DemoPersonRepository {
  async all(from: Queryable): Promise<DemoPersonRow[]> {
    return from.query<DemoPersonRow>(
      `SELECT d.id, d.account_id, d.introduction, a.display_name, g.persona
       FROM demo_person d JOIN account a ON a.id = d.account_id
       LEFT JOIN role_grant g ON g.account_id = d.account_id AND g.persona <> '${HELPER}' AND g.revoked_at IS NULL
       ORDER BY d.position, g.granted_at, g.id`,
    );
  }

  async accountOf(from: Queryable, personId: string): Promise<string | null> {
    return (await from.query<{ account_id: string }>('SELECT account_id FROM demo_person WHERE id = ?', [personId]))[0]?.account_id ?? null;
  }

  async insert(tx: Tx, person: { id: string; accountId: string; introduction: string; position: number }): Promise<void> {
    await tx.execute('INSERT INTO demo_person (id, account_id, introduction, position) VALUES (?, ?, ?, ?)', [
      person.id,
      person.accountId,
      person.introduction,
      person.position,
    ]);
  }
}
