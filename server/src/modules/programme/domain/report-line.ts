import { type SaleUnit, baseQuantity, measuredText, quantityText } from '@cunshe/shared';
import { sumOf } from './report';

/** A line as reports read it: its three quantities, and names instead of ids. */
export interface ReportLine {
  readonly orderId: string;
  readonly businessDate: string;
  readonly pointName: string;
  /** Null for readers who may not know buyers. */
  readonly buyerName: string | null;
  readonly bagLabel: string;
  readonly householdId: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly cropName: string;
  readonly unit: SaleUnit;
  readonly ordered: number;
  readonly packed: number | null;
  readonly billed: number | null;
  readonly estimateFen: number;
  readonly billedFen: number | null;
}

export const MISSING = '未称';

export function orderedIn(lines: readonly ReportLine[]): string {
  return quantityText(lines[0]!.unit, baseQuantity(sumOf(lines, (line) => line.ordered)));
}

/** Packed so far; "未称" while nothing of it was weighed or counted. */
export function packedIn(lines: readonly ReportLine[]): string {
  return measuredIn(lines, (line) => line.packed);
}

export function billedIn(lines: readonly ReportLine[]): string {
  return measuredIn(lines, (line) => line.billed);
}

function measuredIn(lines: readonly ReportLine[], pick: (line: ReportLine) => number | null): string {
  const measured = lines.map(pick).filter((value) => value !== null);
  return measured.length === 0 ? MISSING : measuredText(lines[0]!.unit, measured.reduce((sum, value) => sum + value, 0));
}

/** Lines that may be added up: one crop in one unit. */
export function cropKey({ cropName, unit }: ReportLine): string {
  return `${cropName}|${unit.kind}|${unit.name}|${unit.gramsPerUnit}`;
}

export function billedFenOf(lines: readonly ReportLine[]): number {
  return sumOf(lines, (line) => line.billedFen ?? 0);
}
