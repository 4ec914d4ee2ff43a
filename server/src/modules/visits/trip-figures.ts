import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';

/** What came of trips, as other modules count it. */
@Injectable()
export class TripFigures {
  /** Families that had their place on trips which have taken place, by pairing. */
  async familiesVisited(from: Queryable, pairingIds: readonly string[], now: Date): Promise<Map<string, number>> {
    if (pairingIds.length === 0) return new Map();
    const rows = await from.query<{ pairing_id: string; families: number }>(
      `SELECT t.pairing_id, COUNT(*) AS families FROM trip t JOIN trip_booking b ON b.trip_id = t.id
       WHERE t.pairing_id IN (${pairingIds.map(() => '?').join()}) AND t.state = 'published' AND t.ends_at <= ? AND b.state = 'deposit_paid' GROUP BY t.pairing_id`,
      [...pairingIds, now],
    );
    return new Map(rows.map(({ pairing_id, families }) => [pairing_id, Number(families)]));
  }
}
