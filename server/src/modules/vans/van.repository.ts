import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '../../platform';

export interface Van {
  readonly id: string;
  readonly name: string;
  readonly driverId: string;
  readonly capacityGrams: number;
  readonly capacityCrates: number;
  readonly shiftFrom: string;
  readonly shiftTo: string;
  readonly floatFen: number;
}

interface VanRow {
  readonly id: string;
  readonly name: string;
  readonly driver_account_id: string;
  readonly capacity_grams: number;
  readonly capacity_crates: number;
  readonly shift_from: string;
  readonly shift_to: string;
  readonly float_fen: number;
}

@Injectable()
export class VanRepository {
  async ofPairing(from: Queryable, pairingId: string): Promise<Van[]> {
    const rows = await from.query<VanRow>('SELECT id, name, driver_account_id, capacity_grams, capacity_crates, shift_from, shift_to, float_fen FROM van WHERE pairing_id = ? ORDER BY id', [pairingId]);
    return rows.map((row) => ({
      id: row.id, name: row.name, driverId: row.driver_account_id, capacityGrams: Number(row.capacity_grams), capacityCrates: Number(row.capacity_crates),
      shiftFrom: row.shift_from, shiftTo: row.shift_to, floatFen: Number(row.float_fen),
    }));
  }

  /** False when somebody else drives it by now. */
  async changeDriver(tx: Tx, vanId: string, from: string, to: string): Promise<boolean> {
    return (await tx.execute('UPDATE van SET driver_account_id = ? WHERE id = ? AND driver_account_id = ?', [to, vanId, from])) === 1;
  }
}
