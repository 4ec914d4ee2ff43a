import { type Actor, type BusinessDate, type FileFormat, MOST_REPORT_DAYS, type ReportChoices, type ReportKind, type ReportPage, addDays, businessDateOf, may } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type FileAnswer, Refusal, fileOf, labelSheetOf, pdfFile } from '../../platform';
import type { SoldRange } from '../ordering/public';
import { type PairingBrief, Pairings } from '../pairing/public';
import { labelsOf } from './domain/packing';
import { presentReport, tablesOf } from './programme.presenter';
import { ReportLines } from './report-lines';
import { dateOf } from './report-range';
import { Reports } from './reports';

export interface ReportWish {
  readonly pairingId: string;
  readonly kind: ReportKind;
  readonly from: string;
  readonly to: string;
}

/** 报表: the operator's pairings with buyers' names, a village's pairings for its committee without. */
@Injectable()
export class ReportQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly reports: Reports,
    private readonly lines: ReportLines,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async choices(actor: Actor): Promise<ReportChoices> {
    const now = await this.clock.now();
    const visible = (await this.pairings.begun()).filter((pairing) => mayRead(actor, pairing));
    return { serverNow: now.toISOString(), today: businessDateOf(now), pairings: visible.map((pairing) => ({ pairingId: pairing.id, name: nameOf(pairing) })) };
  }

  /** @throws Refusal NOT_FOUND for a pairing of others, REPORT_TOO_LONG */
  async page(actor: Actor, wish: ReportWish): Promise<ReportPage> {
    const { pairing, range, withBuyers } = await this.decided(actor, wish);
    const report = await this.reports.of(this.database, wish.kind, range, withBuyers);
    return presentReport(report, { kind: wish.kind, lines: headOf(pairing, range), now: await this.clock.now() });
  }

  /** @throws Refusal NOT_FOUND for a pairing of others, REPORT_TOO_LONG */
  async file(actor: Actor, wish: ReportWish, format: FileFormat): Promise<FileAnswer> {
    const { pairing, range, withBuyers } = await this.decided(actor, wish);
    const days = range.from === range.to ? range.from : `${range.from} 至 ${range.to}`;
    if (wish.kind === 'labels' && format === 'pdf') {
      const labels = labelsOf(await this.lines.lines(this.database, range, false));
      return pdfFile(await labelSheetOf('袋号标签', labels), `袋号标签 ${days}`);
    }
    const report = await this.reports.of(this.database, wish.kind, range, withBuyers);
    return fileOf(tablesOf(report, headOf(pairing, range)), format, `${report.title.replace('·', ' ')} ${days}`);
  }

  private async decided(actor: Actor, { pairingId, from, to }: ReportWish): Promise<{ pairing: PairingBrief; range: SoldRange; withBuyers: boolean }> {
    const pairing = await this.pairings.get(pairingId);
    const own = pairing.operatorId !== null && may(actor, 'report:read', pairing.operatorId);
    if (!own && !may(actor, 'village-report:read', pairing.villageId)) throw new Refusal('NOT_FOUND');
    return { pairing, range: { pairingId, ...rangeOf(from, to) }, withBuyers: own };
  }
}

function mayRead(actor: Actor, { operatorId, villageId }: PairingBrief): boolean {
  return (operatorId !== null && may(actor, 'report:read', operatorId)) || may(actor, 'village-report:read', villageId);
}

function rangeOf(first: string, last: string): { from: BusinessDate; to: BusinessDate } {
  const [from, to] = [dateOf(first), dateOf(last)];
  if (to < from || to >= addDays(from, MOST_REPORT_DAYS)) throw new Refusal('REPORT_TOO_LONG');
  return { from, to };
}

function headOf(pairing: PairingBrief, { from, to }: SoldRange): string[] {
  return [nameOf(pairing), from === to ? from : `${from} 至 ${to}`];
}

function nameOf({ villageName, communityName }: PairingBrief): string {
  return `${villageName}·${communityName}`;
}
