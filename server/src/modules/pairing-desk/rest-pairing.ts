import { addDays, businessDateOf, type OrdersThen } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Households } from '../catalogue/public';
import { Roles } from '../identity/public';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import { type PairingLife, PickupPoints } from '../pairing/public';
import { CallOffDay } from '../service-days/public';
import { OpenDays } from './open-days';

export interface Rest {
  readonly to: 'paused' | 'ended';
  readonly reason: string;
  readonly orders: OrdersThen;
  readonly accountId: string;
}

/** What follows when a pairing pauses or ends: open days go on, or are called off and refunded in one act, and its people hear. */
@Injectable()
export class RestPairing {
  constructor(
    private readonly days: OpenDays,
    private readonly callingOff: CallOffDay,
    private readonly households: Households,
    private readonly points: PickupPoints,
    private readonly roles: Roles,
    private readonly notices: Notices,
  ) {}

  async execute(tx: Tx, life: PairingLife, rest: Rest): Promise<void> {
    const today = businessDateOf(tx.now);
    const days = await this.days.of(tx, life.id, today, addDays(today, OpenDays.AHEAD));
    if (rest.orders === 'refund') for (const { cycle } of days.filter(({ left }) => !left)) await this.callingOff.execute(tx, { cycle, reason: rest.reason, byAccountId: rest.accountId });
    await this.tell(tx, life, rest);
  }

  private async tell(tx: Tx, life: PairingLife, { to, reason, orders }: Rest): Promise<void> {
    const title = `和${life.communityName}的结对${to === 'paused' ? '暂停了' : '结束了'}`;
    const next = orders === 'deliver' ? '已经下的单照常摘、照常送，新单不收' : '已经下的单退款，车出发了的那天照送；新单不收';
    const households = (await this.households.ofVillage(tx, life.villageId)).filter(({ pairingId }) => pairingId === life.id);
    const farmers = await this.roles.holdersIn(tx, 'farmer', households.map(({ id }) => id));
    const keepers = await this.roles.holdersIn(tx, 'keeper', await this.points.ofPairingIn(tx, life.id));
    const notice = (place: string) => ({ accountId }: { readonly accountId: string }) => ({ accountId, kind: 'day_closed' as const, subjectId: life.id, title, body: `${reason}。${next}`, place });
    await this.notices.postAll(tx, [...farmers.map(notice(NOTICE_PLACES.farmerHome)), ...keepers.map(notice(NOTICE_PLACES.keeperPoint))]);
  }
}
