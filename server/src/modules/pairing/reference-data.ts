import { Injectable } from '@nestjs/common';
import { Database, FieldCipher } from '../../platform';
import type { PairingBrief, PickupPointBrief } from './domain/briefs';
import type { DatedFeeRule } from './domain/fee-rules';
import type { ServiceCalendar } from './domain/service-calendar';
import { calendarOf, type CompoundRow, pairingBrief, pickupPointBrief, type PickupPointRow } from './pairing-rows';
import { PairingRepository } from './pairing.repository';

const KEPT_MS = 5000;

export interface Reference {
  readonly pairings: ReadonlyMap<string, PairingBrief>;
  readonly calendars: ReadonlyMap<string, ServiceCalendar>;
  readonly pickupPoints: ReadonlyMap<string, PickupPointBrief>;
  readonly compounds: readonly CompoundRow[];
  readonly feeRules: ReadonlyMap<string, readonly DatedFeeRule[]>;
}

/**
 * Villages, communities, pairings, points and fees: read by every request, changed a few times a year. One snapshot is
 * kept for five seconds in each process. Freshness is not a business rule, so the machine's monotonic clock measures it.
 */
@Injectable()
export class ReferenceData {
  private snapshot: { readonly until: number; readonly value: Promise<Reference> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly pairings: PairingRepository,
    private readonly cipher: FieldCipher,
  ) {}

  get(): Promise<Reference> {
    if (!this.snapshot || this.snapshot.until <= performance.now()) {
      const value = this.load();
      this.snapshot = { until: performance.now() + KEPT_MS, value };
      value.catch(() => this.forget());
    }
    return this.snapshot.value;
  }

  /** The next read asks the database: for whoever has just changed something. */
  forget(): void {
    this.snapshot = null;
  }

  private async load(): Promise<Reference> {
    const [pairings, points, compounds, feeRules, closedDates, changes] = await Promise.all([
      this.pairings.pairings(this.database),
      this.pairings.pickupPoints(this.database),
      this.pairings.compounds(this.database),
      this.pairings.feeRules(this.database),
      this.pairings.closedDates(this.database),
      this.pairings.weekdayChanges(this.database),
    ]);
    const closed = groupBy(closedDates, (row) => row.pairing_id, (row) => row);
    const changed = groupBy(changes, (row) => row.pairing_id, (row) => row);
    return {
      pairings: new Map(pairings.map((row) => [row.id, pairingBrief(row)])),
      calendars: new Map(pairings.map((row) => [row.id, calendarOf(row.service_weekdays, changed.get(row.id) ?? [], closed.get(row.id) ?? [])])),
      pickupPoints: new Map(points.map((row) => [row.id, pickupPointBrief(row, this.keeperPhone(row))])),
      compounds,
      feeRules: groupBy(feeRules, (row) => row.pairing_id, (row) => ({
        type: row.type,
        baseKind: row.base_kind,
        amount: row.amount,
        payer: row.payer,
        payee: row.payee,
        validFrom: row.valid_from,
        validTo: row.valid_to,
      })),
    };
  }

  private keeperPhone({ keeper_phone_cipher }: PickupPointRow): string | null {
    return keeper_phone_cipher && this.cipher.decrypt(keeper_phone_cipher);
  }
}

function groupBy<Row, Value>(rows: readonly Row[], keyOf: (row: Row) => string, valueOf: (row: Row) => Value): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), valueOf(row)]);
  return groups;
}
