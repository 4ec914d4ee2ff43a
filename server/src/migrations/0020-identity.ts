import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Columns, columnsFor, createTable } from '../platform';

const NULLABLE = { isNullable: true };

/** Accounts, roles, sessions, invitations. */
export class Identity1764000020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createAccounts(queryRunner, c);
    await createSessions(queryRunner, c);
    await createInvitations(queryRunner, c);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['demo_person', 'invitation', 'refresh_token', 'auth_session', 'role_grant', 'account']) await queryRunner.dropTable(table);
  }
}

async function createAccounts(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'account', {
    columns: [
      c.id(),
      c.text('display_name', 40),
      c.text('surname', 10),
      c.text('phone_cipher', 200, NULLABLE),
      c.text('phone_index', 64, NULLABLE),
      c.text('openid_cipher', 300, NULLABLE),
      c.text('openid_index', 64, NULLABLE),
      c.ref('pickup_point_id', NULLABLE),
      c.instant('created_at'),
    ],
    unique: [['phone_index'], ['openid_index']],
  });
  await createTable(queryRunner, 'role_grant', {
    columns: [
      c.id(),
      c.ref('account_id'),
      c.text('persona', 20),
      c.text('scope_type', 20),
      c.ref('scope_id'),
      c.text('title', 60),
      c.instant('granted_at'),
      c.instant('revoked_at', NULLABLE),
    ],
    index: [['account_id'], ['scope_id', 'persona']],
  });
}

async function createSessions(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'auth_session', {
    columns: [
      c.id(),
      c.ref('account_id'),
      c.instant('created_at'),
      c.instant('expires_at'),
      c.instant('revoked_at', NULLABLE),
      c.text('revoked_reason', 20, NULLABLE),
    ],
    index: [['account_id']],
  });
  await createTable(queryRunner, 'refresh_token', {
    columns: [c.text('token_hash', 64, { isPrimary: true }), c.ref('session_id'), c.instant('issued_at'), c.instant('used_at', NULLABLE)],
    index: [['session_id']],
  });
}

async function createInvitations(queryRunner: QueryRunner, c: Columns): Promise<void> {
  await createTable(queryRunner, 'invitation', {
    columns: [
      c.text('code_hash', 64, { isPrimary: true }),
      c.text('persona', 20),
      c.text('scope_type', 20),
      c.ref('scope_id'),
      c.text('title', 60),
      c.instant('created_at'),
      c.instant('expires_at'),
      c.instant('used_at', NULLABLE),
      c.ref('used_by', NULLABLE),
    ],
  });
  await createTable(queryRunner, 'demo_person', {
    columns: [c.id(), c.ref('account_id'), c.text('introduction', 60), c.int('position')],
    unique: [['account_id']],
  });
}
