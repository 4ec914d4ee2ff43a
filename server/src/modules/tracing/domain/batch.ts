import { type BatchView, type BusinessDate, grams, measuredText, type SaleUnitKind } from '@cunshe/shared';

/** 批次 with what it was sold as. */
export interface Batch {
  readonly id: string;
  readonly pairingId: string;
  readonly householdId: string;
  readonly listingId: string;
  readonly businessDate: BusinessDate;
  readonly cropId: string;
  readonly cropName: string;
  readonly category: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly groupName: string;
  readonly testedOn: string | null;
  readonly contactCipher: string | null;
  readonly plotName: string | null;
  readonly cutAt: Date;
  /** Pieces, or grams when priced by weight. */
  readonly quantity: number;
  readonly state: string;
  readonly unitKind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
}

/** "12 把", "8.4 斤". */
export function amountText({ unitKind, unitName, gramsPerUnit }: Pick<Batch, 'unitKind' | 'unitName' | 'gramsPerUnit'>, quantity: number): string {
  return measuredText({ kind: unitKind, name: unitName, gramsPerUnit: grams(gramsPerUnit) }, quantity);
}

export function batchView(batch: Batch): BatchView {
  const { id, businessDate, cropName, plaqueNumber, farmerName, plotName, cutAt, quantity } = batch;
  return { batchId: id, businessDate, cropName, plaqueNumber, farmerName, plotName, cutAt: cutAt.toISOString(), amountText: amountText(batch, quantity) };
}

/** Produce of one crop and one day, of two growers at least: what may become one mixed lot. */
export function mayBeMixed(batches: readonly Batch[]): boolean {
  const [first] = batches;
  const same = (batch: Batch) => batch.cropId === first!.cropId && batch.businessDate === first!.businessDate && batch.pairingId === first!.pairingId && batch.unitKind === first!.unitKind;
  return new Set(batches.map(({ householdId }) => householdId)).size >= 2 && batches.every(same);
}
