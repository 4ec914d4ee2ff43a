import type { BusinessDate, TimeOfDay } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, Ids, insertIgnoreSql, type Queryable, type Tx } from '../../platform';
import { type CutoffRule, type CutoffTarget, targetKey } from './domain/cutoff-rule';

interface CutoffRow {
  readonly household_id: string | null;
  readonly crop_id: string | null;
  readonly from_date: BusinessDate;
  readonly cutoff_at: TimeOfDay | null;
}

@Injectable()
export class CutoffRuleRepository {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {}

  async ofPairing(from: Queryable, pairingId: string): Promise<CutoffRule[]> {
    const rows = await from.query<CutoffRow>('SELECT household_id, crop_id, from_date, cutoff_at FROM cutoff_rule WHERE pairing_id = ? ORDER BY target, from_date', [pairingId]);
    return rows.map((row) => ({ householdId: row.household_id, cropId: row.crop_id, fromDate: row.from_date, cutoffAt: row.cutoff_at }));
  }

  /** A setting for a date that already has one takes its place. */
  async set(tx: Tx, pairingId: string, rule: CutoffRule, accountId: string): Promise<void> {
    const key = [pairingId, targetKey(rule), rule.fromDate];
    const inserted = await tx.execute(
      `${insertIgnoreSql(this.database.dialect)} cutoff_rule (pairing_id, target, from_date, id, household_id, crop_id, cutoff_at, set_by, set_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [...key, this.ids.next(), rule.householdId, rule.cropId, rule.cutoffAt, accountId, tx.now],
    );
    if (inserted === 1) return;
    await tx.execute('UPDATE cutoff_rule SET cutoff_at = ?, set_by = ?, set_at = ? WHERE pairing_id = ? AND target = ? AND from_date = ?', [rule.cutoffAt, accountId, tx.now, ...key]);
  }

  /** Is the household of this pairing, and the crop sold in this village? */
  async knows(from: Queryable, { pairingId, villageId }: { readonly pairingId: string; readonly villageId: string }, { householdId, cropId }: CutoffTarget): Promise<boolean> {
    const household = householdId === null || (await from.query('SELECT id FROM household WHERE id = ? AND pairing_id = ?', [householdId, pairingId])).length > 0;
    return household && (cropId === null || (await from.query('SELECT id FROM sale_unit WHERE village_id = ? AND crop_id = ?', [villageId, cropId])).length > 0);
  }

  /** All households of a pairing by their plaques. */
  householdsOf(from: Queryable, pairingId: string): Promise<{ id: string; plaque_number: string; farmer_name: string }[]> {
    return from.query('SELECT id, plaque_number, farmer_name FROM household WHERE pairing_id = ? ORDER BY plaque_number', [pairingId]);
  }
}
