import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';

/** What came of trips, as other modules count it. */
@Injectable()
export class TripFigures {
  /** Families that had their place on trips of a pairing which have taken place. */
  async familiesVisited(from: Queryable, pairingId: string, now: Date): Promise<number> {
    const [row] = await from.query<{ families: number }>(
      `SELECT COUNT(*) AS families FROM trip t JOIN trip_booking b ON b.trip_id = t.id WHERE t.pairing_id = ? AND t.state = 'published' AND t.ends_at <= ? AND b.state = 'deposit_paid'`,
      [pairingId, now],
    );
    return Number(row?.families ?? 0);
  }
}
