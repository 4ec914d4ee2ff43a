import { type Actor, type ImportProblem, type ImportReport, scopesOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable, readSheet, Refusal, UnitOfWork } from '../../platform';
import { Households, type NewHousehold } from '../catalogue/public';
import { type PairingLife, PairingLives } from '../pairing/public';
import { HOUSEHOLD_COLUMNS, type HouseholdKey } from './domain/columns';
import { type ReadRow, readTable, type ReadTable, repeated } from './domain/sheet';
import { reportOf } from './import-report';

type Row = ReadRow<HouseholdKey>;

/** What the rows of a sheet refer to. */
interface Ground {
  /** Pairings of the person's villages that have not ended. */
  readonly pairings: readonly PairingLife[];
  /** "<village>|<plaque>" that stand already. */
  readonly plaques: ReadonlySet<string>;
}

/** 农户名单 of a village: looked at first, and taken in whole or not at all. */
@Injectable()
export class ImportHouseholds {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly lives: PairingLives,
    private readonly households: Households,
  ) {}

  /** @throws Refusal NOT_ALLOWED, SHEET_UNREADABLE, SHEET_TOO_LARGE */
  async preview(actor: Actor, bytes: Buffer): Promise<ImportReport> {
    const table = await this.read(actor, bytes);
    return reportOf(table, problemsOf(table, await this.groundOf(this.database, actor)), false);
  }

  /** @throws Refusal NOT_ALLOWED, SHEET_UNREADABLE, SHEET_TOO_LARGE, IMPORT_HAS_PROBLEMS */
  async take(actor: Actor, bytes: Buffer): Promise<ImportReport> {
    const table = await this.read(actor, bytes);
    return this.unitOfWork.run(async (tx) => {
      const ground = await this.groundOf(tx, actor);
      const report = reportOf(table, problemsOf(table, ground), true);
      if (report.problemCount > 0) throw new Refusal('IMPORT_HAS_PROBLEMS', { problems: report.problemCount, first: report.problems[0] });
      await this.households.enterAll(tx, table.rows.map((row) => newHousehold(row, ground)));
      return report;
    });
  }

  private async read(actor: Actor, bytes: Buffer): Promise<ReadTable<HouseholdKey>> {
    if (scopesOf(actor, 'household:keep').length === 0) throw new Refusal('NOT_ALLOWED');
    return readTable(await readSheet(bytes), HOUSEHOLD_COLUMNS);
  }

  private async groundOf(from: Queryable, actor: Actor): Promise<Ground> {
    const pairings = (await this.lives.ofVillages(from, scopesOf(actor, 'household:keep'))).filter(({ state }) => state !== 'ended');
    const plaques = new Set<string>();
    for (const { villageId, villageName } of pairings) for (const { plaqueNumber } of await this.households.ofVillage(from, villageId)) plaques.add(`${villageName}|${plaqueNumber}`);
    return { pairings, plaques };
  }
}

function problemsOf(table: ReadTable<HouseholdKey>, ground: Ground): ImportProblem[] {
  const standing = table.rows.flatMap((row) => {
    const sentence = problemOf(row, ground);
    return sentence ? [{ row: row.number, sentence }] : [];
  });
  return [...table.problems, ...repeated(table.rows, ({ village, plaque }) => `${village}|${plaque}`, '菜园号'), ...standing];
}

function problemOf({ values: { village, plaque, community, helper, helperPhone, lat, lng } }: Row, { pairings, plaques }: Ground): string | null {
  const own = pairings.filter(({ villageName }) => villageName === village);
  if (own.length === 0) return `没有“${village}”这个村，或者它不归您管、还没有结对`;
  if (plaques.has(`${village}|${plaque}`)) return `${plaque} 号菜园已经有了，去掉这一行`;
  if (community === '' && own.length > 1) return `${village}和几个社区结了对，“卖给社区”要写`;
  if (community !== '' && !own.some(({ communityName }) => communityName === community)) return `${village}没有和“${community}”结对`;
  if ((helper === '') !== (helperPhone === '')) return '帮手和帮手电话要一起写';
  return (lat === '') === (lng === '') ? null : '纬度和经度要一起写';
}

/** Of a row in which nothing is wrong. */
function newHousehold({ values }: Row, { pairings }: Ground): NewHousehold {
  const own = pairings.filter(({ villageName }) => villageName === values.village);
  const pairing = own.find(({ communityName }) => communityName === values.community) ?? own[0]!;
  return {
    villageId: pairing.villageId, pairingId: pairing.id, plaqueNumber: values.plaque, farmerName: values.name, groupName: values.group, phone: values.phone || null,
    helper: values.helper ? { name: values.helper, phone: values.helperPhone } : null, place: values.lat ? { lat: Number(values.lat), lng: Number(values.lng) } : null,
  };
}
