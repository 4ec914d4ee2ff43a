import { dateText } from '@cunshe/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Notices } from '../notifications/public';
import { PlaqueEndings } from '../plaques/public';
import { tripBoardPlace } from './places';
import { TripTables } from './trip-tables';
import { TripRepository } from './trip.repository';

/** A table that may not host any more: its families of coming trips are to be placed anew, and the leader is told at once. */
@Injectable()
export class LostTables implements OnModuleInit {
  constructor(
    private readonly endings: PlaqueEndings,
    private readonly trips: TripRepository,
    private readonly tables: TripTables,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.endings.register((tx, { householdId, id, revision }, why) => this.unseat(tx, householdId, `${id}:${revision}`, why));
  }

  private async unseat(tx: Tx, householdId: string, key: string, why: string): Promise<void> {
    for (const trip of await this.trips.hostedBy(tx, householdId, tx.now)) {
      await this.trips.hold(tx, trip.id);
      const families = await this.tables.unseat(tx, trip.id, householdId, why);
      await this.notices.post(tx, { accountId: trip.leaderId, kind: 'plaque', subjectId: `${trip.id}:${key}`, title: `${dateText(trip.date)}的村游少了一张餐桌`, body: `${why}，${families} 家要重新排桌。点开“自动补齐”。`, place: tripBoardPlace(trip.id) });
    }
  }
}
