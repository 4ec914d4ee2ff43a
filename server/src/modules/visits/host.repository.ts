import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, type Tx } from '../../platform';

/** What a household offers on one trip. */
export interface TripHost {
  readonly householdId: string;
  readonly name: string;
  readonly seats: number;
  readonly plots: number;
  readonly perPersonFen: number;
  readonly menuAllergens: readonly string[];
  readonly bathroom: boolean;
  readonly stairs: boolean;
  readonly suspended: boolean;
}

interface HostRow {
  readonly household_id: string;
  readonly name: string;
  readonly seats: number;
  readonly plots: number;
  readonly per_person_fen: number;
  readonly menu_allergens: string;
  readonly bathroom: number;
  readonly stairs: number;
  readonly suspended: number;
}

@Injectable()
export class HostRepository {
  constructor(private readonly ids: Ids) {}

  async insert(tx: Tx, tripId: string, pairingId: string, host: TripHost): Promise<void> {
    const flags = [host.bathroom, host.stairs, host.suspended].map(Number);
    await tx.execute(
      'INSERT INTO trip_host (id, pairing_id, trip_id, household_id, name, seats, plots, per_person_fen, menu_allergens, bathroom, stairs, suspended) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [this.ids.next(), pairingId, tripId, host.householdId, host.name, host.seats, host.plots, host.perPersonFen, JSON.stringify(host.menuAllergens), ...flags],
    );
  }

  /** Its price stays as it was made. */
  async update(tx: Tx, tripId: string, host: Omit<TripHost, 'name' | 'suspended'>): Promise<void> {
    const values = [host.seats, host.plots, JSON.stringify(host.menuAllergens), Number(host.bathroom), Number(host.stairs), tripId, host.householdId];
    await tx.execute('UPDATE trip_host SET seats = ?, plots = ?, menu_allergens = ?, bathroom = ?, stairs = ? WHERE trip_id = ? AND household_id = ?', values);
  }

  async remove(tx: Tx, tripId: string, householdId: string): Promise<void> {
    await tx.execute('DELETE FROM trip_host WHERE trip_id = ? AND household_id = ?', [tripId, householdId]);
  }

  async ofTrip(from: Queryable, tripId: string): Promise<TripHost[]> {
    const rows = await from.query<HostRow>('SELECT household_id, name, seats, plots, per_person_fen, menu_allergens, bathroom, stairs, suspended FROM trip_host WHERE trip_id = ? ORDER BY id', [tripId]);
    return rows.map((row) => ({
      householdId: row.household_id, name: row.name, seats: row.seats, plots: row.plots, perPersonFen: row.per_person_fen, menuAllergens: JSON.parse(row.menu_allergens),
      bathroom: Boolean(row.bathroom), stairs: Boolean(row.stairs), suspended: Boolean(row.suspended),
    }));
  }

  async nameOf(from: Queryable, tripId: string, householdId: string): Promise<string | null> {
    return (await from.query<{ name: string }>('SELECT name FROM trip_host WHERE trip_id = ? AND household_id = ?', [tripId, householdId]))[0]?.name ?? null;
  }

  /** What households earned from the pairing's trips other than this one, fen. */
  async incomes(from: Queryable, pairingId: string, tripId: string): Promise<Map<string, number>> {
    const rows = await from.query<{ household_id: string; fen: number | string }>(
      `SELECT h.household_id, SUM((b.adults + b.children) * h.per_person_fen) AS fen FROM trip_host h JOIN trip_booking b ON b.trip_id = h.trip_id AND b.household_id = h.household_id AND b.state = 'deposit_paid'
       WHERE h.pairing_id = ? AND h.trip_id <> ? GROUP BY h.household_id`,
      [pairingId, tripId],
    );
    return new Map(rows.map(({ household_id, fen }) => [household_id, Number(fen)]));
  }
}
