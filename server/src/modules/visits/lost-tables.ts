import { dateText } from '@cunshe/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Notices } from '../notifications/public';
import { PlaqueEndings } from '../plaques/public';
import { BookingRepository } from './booking.repository';
import { tripBoardPlace } from './places';
import { TripRepository } from './trip.repository';

/** A table that may not host any more: its families of coming trips are to be placed anew, and the leader is told at once. */
@Injectable()
export class LostTables implements OnModuleInit {
  constructor(
    private readonly endings: PlaqueEndings,
    private readonly trips: TripRepository,
    private readonly bookings: BookingRepository,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.endings.register((tx, { householdId, id, revision }, why) => this.unseat(tx, householdId, `${id}:${revision}`, why));
  }

  private async unseat(tx: Tx, householdId: string, key: string, why: string): Promise<void> {
    for (const trip of await this.trips.hostedBy(tx, householdId, tx.now)) {
      await this.trips.hold(tx, trip.id);
      const here = (await this.bookings.inState(tx, trip.id, ['deposit_paid'])).filter((booking) => booking.householdId === householdId);
      for (const booking of here) {
        await this.bookings.seat(tx, booking.id, null);
        await tx.audit({ action: 'trip.family-unseated', subjectType: 'trip_booking', subjectId: booking.id, before: { householdId }, after: { householdId: null }, reason: why });
      }
      await this.notices.post(tx, { accountId: trip.leaderId, kind: 'plaque', subjectId: `${trip.id}:${key}`, title: `${dateText(trip.date)}的村游少了一张餐桌`, body: `${why}，${here.length} 家要重新排桌。点开“自动补齐”。`, place: tripBoardPlace(trip.id) });
    }
  }
}
