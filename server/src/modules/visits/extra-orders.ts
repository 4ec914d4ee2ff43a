import type { ExtraWish } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import type { TripBooking } from './domain/trip';
import { ExtraRepository } from './extra.repository';

/** Taking extras for a booking. The trip is held. */
@Injectable()
export class ExtraOrders {
  constructor(private readonly extras: ExtraRepository) {}

  /** All that is wished for, or nothing. @throws Refusal NOT_FOUND, QUOTE_CHANGED, EXTRA_GONE */
  async take(tx: Tx, booking: Pick<TripBooking, 'id' | 'pairingId' | 'tripId'>, wishes: readonly ExtraWish[], prepaid: boolean): Promise<void> {
    for (const wish of [...wishes].sort((a, b) => a.extraId.localeCompare(b.extraId))) {
      const extra = await this.extras.byId(tx, wish.extraId);
      if (extra?.tripId !== booking.tripId) throw new Refusal('NOT_FOUND');
      if (extra.priceFen !== wish.priceFen) throw new Refusal('QUOTE_CHANGED');
      if (!(await this.extras.take(tx, extra.id, wish.count))) throw new Refusal('EXTRA_GONE', { name: extra.name, left: extra.offered - extra.taken });
      const lineId = await this.extras.addLine(tx, booking, extra, wish.count, prepaid);
      await tx.audit({ action: 'trip.extra-ordered', subjectType: 'trip_booking', subjectId: booking.id, after: { lineId, extraId: extra.id, name: extra.name, pieces: wish.count, priceFen: extra.priceFen, prepaid } });
    }
  }
}
