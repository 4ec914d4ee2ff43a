import { type Actor, type ImportProblem, type ImportReport, scopesOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable, readSheet, Refusal, UnitOfWork } from '../../platform';
import { type PairingLife, PairingLives } from '../pairing/public';
import { batchOf, PAIRING_COLUMNS, type PairingKey } from './domain/columns';
import { readTable, type ReadTable, repeated } from './domain/sheet';
import { reportOf } from './import-report';

type Values = Readonly<Record<PairingKey, string>>;

/** 结对名单: looked at first, and taken in whole or not at all. */
@Injectable()
export class ImportPairings {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly lives: PairingLives,
  ) {}

  /** @throws Refusal NOT_ALLOWED, SHEET_UNREADABLE, SHEET_TOO_LARGE */
  async preview(actor: Actor, bytes: Buffer): Promise<ImportReport> {
    requireOperator(actor);
    const table = readTable(await readSheet(bytes), PAIRING_COLUMNS);
    return reportOf(table, await this.problems(this.database, table), false);
  }

  /** @throws Refusal NOT_ALLOWED, SHEET_UNREADABLE, SHEET_TOO_LARGE, IMPORT_HAS_PROBLEMS */
  async take(actor: Actor, bytes: Buffer): Promise<ImportReport> {
    requireOperator(actor);
    const table = readTable(await readSheet(bytes), PAIRING_COLUMNS);
    return this.unitOfWork.run(async (tx) => {
      const report = reportOf(table, await this.problems(tx, table), true);
      if (report.problemCount > 0) throw new Refusal('IMPORT_HAS_PROBLEMS', { problems: report.problemCount, first: report.problems[0] });
      await this.lives.proposeAll(tx, table.rows.map(({ values }) => namesOf(values)), actor.accountId);
      return report;
    });
  }

  private async problems(from: Queryable, table: ReadTable<PairingKey>): Promise<ImportProblem[]> {
    const lives = await this.lives.named(from, [...new Set(table.rows.map(({ values }) => values.village))]);
    const known = new Set(lives.map(nameKey));
    const batches = new Map(lives.map((life) => [life.villageName, life.batch]));
    const standing = table.rows.flatMap(({ number, values }): ImportProblem[] => {
      if (known.has(`${values.village}|${values.community}`)) return [{ row: number, sentence: `${values.village}和${values.community}已经是一对了，去掉这一行` }];
      const batch = batches.get(values.village) ?? batchOf(values.batch);
      batches.set(values.village, batch);
      return batch === batchOf(values.batch) ? [] : [{ row: number, sentence: `${values.village}是第 ${batch} 批的村，批次对不上` }];
    });
    return [...table.problems, ...repeated(table.rows, ({ village, villageStreet, community, communityStreet }) => `${village}|${villageStreet}|${community}|${communityStreet}`, '这一对'), ...standing];
  }
}

/** @throws Refusal NOT_ALLOWED */
function requireOperator(actor: Actor): void {
  if (scopesOf(actor, 'pairing:keep').length === 0) throw new Refusal('NOT_ALLOWED');
}

function nameKey({ villageName, communityName }: PairingLife): string {
  return `${villageName}|${communityName}`;
}

function namesOf({ village, villageStreet, batch, community, communityStreet }: Values) {
  return { villageName: village, villageStreet, batch: batchOf(batch), communityName: community, communityStreet };
}
