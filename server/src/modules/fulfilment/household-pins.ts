import { businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { BlindIndex, type Queryable, Refusal, type Tx } from '../../platform';

/** Wrong tries of a day; then she listens and nods, as whoever has no digits does. */
const MOST_WRONG = 5;

/** 四位数: a household's own digits. What is kept of them says nothing without the server's key. */
@Injectable()
export class HouseholdPins {
  constructor(private readonly digest: BlindIndex) {}

  /** Which of these have digits. */
  async among(from: Queryable, householdIds: readonly string[]): Promise<Set<string>> {
    if (householdIds.length === 0) return new Set();
    const rows = await from.query<{ household_id: string }>(`SELECT household_id FROM household_pin WHERE household_id IN (${householdIds.map(() => '?').join()})`, householdIds);
    return new Set(rows.map(({ household_id: id }) => id));
  }

  /** New digits begin with no wrong tries. */
  async set(tx: Tx, { householdId, pairingId }: { readonly householdId: string; readonly pairingId: string }, pin: string): Promise<void> {
    await tx.execute('DELETE FROM household_pin WHERE household_id = ?', [householdId]);
    await tx.execute('INSERT INTO household_pin (household_id, pairing_id, mac, wrong, wrong_date, set_at) VALUES (?, ?, ?, 0, NULL, ?)', [householdId, pairingId, this.macOf(householdId, pin), tx.now]);
  }

  /** Counts the try before it looks, so that many at once are as many tries. @returns the refusal, to be thrown once the try is kept */
  async check(tx: Tx, householdId: string, pin: string): Promise<Refusal | null> {
    const today = businessDateOf(tx.now);
    const counted = await tx.execute(
      'UPDATE household_pin SET wrong = CASE WHEN wrong_date = ? THEN wrong + 1 ELSE 1 END, wrong_date = ? WHERE household_id = ? AND NOT (wrong = ? AND wrong_date IS NOT NULL AND wrong_date = ?)',
      [today, today, householdId, MOST_WRONG, today],
    );
    const [row] = await tx.query<{ mac: string; wrong: number }>('SELECT mac, wrong FROM household_pin WHERE household_id = ?', [householdId]);
    if (!row) return new Refusal('NOT_FOUND');
    if (counted === 0) return new Refusal('FARMER_PIN_LOCKED');
    if (row.mac !== this.macOf(householdId, pin)) return new Refusal('FARMER_PIN_WRONG', { left: MOST_WRONG - row.wrong });
    await tx.execute('UPDATE household_pin SET wrong = 0 WHERE household_id = ?', [householdId]);
    return null;
  }

  /** Says that the digits were right for this sum at this stop: a phone without a network carries it along. */
  proofOf(stopId: string, totalFen: number): string {
    return this.digest.of(`pin-proof/${stopId}/${totalFen}`);
  }

  private macOf(householdId: string, pin: string): string {
    return this.digest.of(`pin/${householdId}/${pin}`);
  }
}
