import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor, createTable } from '../platform';

/** The books of the invented WeChat Pay. */
export class WechatSandbox1764000051000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const c = columnsFor(queryRunner);
    await createTable(queryRunner, 'wechat_sandbox_record', { columns: [c.text('record_key', 90, { isPrimary: true }), c.longText('content'), c.int('version')] });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('wechat_sandbox_record');
  }
}
