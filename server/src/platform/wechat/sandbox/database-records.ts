import { Injectable } from '@nestjs/common';
import { Database, insertIgnoreSql, type Tx, UnitOfWork } from '../../database';
import './sandbox-record.entities';
import type { SandboxRecords } from './sandbox-records';

interface RecordRow {
  readonly content: string;
  readonly version: number;
}

const SELECT = 'SELECT content, version FROM wechat_sandbox_record WHERE record_key = ?';

/** Books in the database. A change holds against all processes through the record's version. */
@Injectable()
export class DatabaseRecords implements SandboxRecords {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async get<T extends object>(key: string): Promise<T | undefined> {
    return contentOf<T>(await this.database.query<RecordRow>(SELECT, [key]));
  }

  change<T extends object>(key: string, step: (current: T | undefined) => T | undefined): Promise<T | undefined> {
    return this.unitOfWork.run(async (tx) => {
      for (;;) {
        const rows = await tx.query<RecordRow>(SELECT, [key]);
        const current = contentOf<T>(rows);
        const next = step(current);
        if (!next) return current;
        if (await this.replace(tx, key, rows[0]?.version, JSON.stringify(next))) return next;
      }
    });
  }

  async list<T extends object>(prefix: string): Promise<T[]> {
    const rows = await this.database.query<{ content: string }>('SELECT content FROM wechat_sandbox_record WHERE record_key LIKE ? ORDER BY record_key', [`${prefix}%`]);
    return rows.map(({ content }) => JSON.parse(content) as T);
  }

  private async replace(tx: Tx, key: string, version: number | undefined, content: string): Promise<boolean> {
    const touched =
      version === undefined
        ? await tx.execute(`${insertIgnoreSql(this.database.dialect)} wechat_sandbox_record (record_key, content, version) VALUES (?, ?, 1)`, [key, content])
        : await tx.execute('UPDATE wechat_sandbox_record SET content = ?, version = version + 1 WHERE record_key = ? AND version = ?', [content, key, version]);
    return touched === 1;
  }
}

function contentOf<T>([row]: RecordRow[]): T | undefined {
  return row && (JSON.parse(row.content) as T);
}
