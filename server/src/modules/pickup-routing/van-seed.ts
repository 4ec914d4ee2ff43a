import type { TimeOfDay } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Tx } from '../../platform';

export interface NewVan {
  readonly operatorId: string;
  readonly pairingId: string;
  /** "1 号车 湘A·6N208". */
  readonly name: string;
  readonly driverAccountId: string;
  readonly capacityGrams: number;
  readonly capacityCrates: number;
  /** Degrees, GCJ-02. */
  readonly startLat: number;
  readonly startLng: number;
  readonly shiftFrom: TimeOfDay;
  readonly shiftTo: TimeOfDay;
  /** Cash for a day's doors. */
  readonly floatFen: number;
}

/** Puts vans on the road of a fresh database. */
@Injectable()
export class VanSeed {
  constructor(private readonly ids: Ids) {}

  async add(tx: Tx, van: NewVan): Promise<string> {
    const id = this.ids.next();
    await tx.execute(
      `INSERT INTO van (id, operator_id, pairing_id, name, driver_account_id, capacity_grams, capacity_crates, start_lat_e6, start_lng_e6,
        shift_from, shift_to, float_fen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id, van.operatorId, van.pairingId, van.name, van.driverAccountId, van.capacityGrams, van.capacityCrates,
        Math.round(van.startLat * 1e6), Math.round(van.startLng * 1e6), van.shiftFrom, van.shiftTo, van.floatFen,
      ],
    );
    return id;
  }
}
