import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Listings } from '../catalogue/public';
import { Roles } from '../identity/public';
import { type NewNotice, NOTICE_PLACES, Notices } from '../notifications/public';
import type { CycleBrief } from '../order-cycle/public';
import { PickupPoints } from '../pairing/public';
import { Runs } from '../pickup-routing/public';

interface Words {
  readonly title: string;
  readonly reason: string;
}

/** Whoever works on a day: its farmers, drivers and keepers hear at once that it does not take place. Residents hear with their refund. */
@Injectable()
export class DayPeople {
  constructor(
    private readonly listings: Listings,
    private readonly points: PickupPoints,
    private readonly runs: Runs,
    private readonly roles: Roles,
    private readonly notices: Notices,
  ) {}

  async tell(tx: Tx, cycle: CycleBrief, { title, reason }: Words): Promise<void> {
    const notice = (accountId: string, next: string, place: string): NewNotice => ({ accountId, kind: 'day_closed', subjectId: cycle.id, title, body: `${reason}。${next}`, place });
    const households = [...new Set((await this.listings.standing(tx, cycle.pairingId, cycle.businessDate)).map(({ householdId }) => householdId))].sort();
    const farmers = await this.roles.holdersIn(tx, 'farmer', households);
    const routes = await this.runs.ofCycle(tx, cycle.id);
    const pointIds = (await this.points.ofPairingIn(tx, cycle.pairingId)).sort();
    const keepers = await this.roles.holdersIn(tx, 'keeper', pointIds);
    await this.notices.postAll(tx, [
      ...farmers.map(({ accountId }) => notice(accountId, '您挂的菜都收了单，先别下地。已经摘了的放阴凉处，运营方会打给您', NOTICE_PLACES.farmerHome)),
      ...routes.map(({ driverAccountId }) => notice(driverAccountId, '今天的线路取消了，不用出车，备用金先不领', NOTICE_PLACES.driverRun)),
      ...keepers.map(({ accountId }) => notice(accountId, '今天没有车来，不用收菜交菜。住户已经收到消息，钱原路退回', NOTICE_PLACES.keeperPoint)),
    ]);
  }
}
