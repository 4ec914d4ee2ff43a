import { dateText } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Roles } from '../identity/public';
import { Notices } from '../notifications/public';
import type { OrderedGood } from './good-order.repository';

/** Addresses of the mini-program's pages that notices lead to. */
const [BUYERS, SELLERS] = ['/personas/resident/goods/index', '/personas/farmer/goods/index'];

/** What either side of an order is told, in the transaction in which it happens. */
@Injectable()
export class GoodNotices {
  constructor(
    private readonly notices: Notices,
    private readonly roles: Roles,
  ) {}

  buyer(tx: Tx, { id, accountId, name }: OrderedGood, what: string, body: string): Promise<void> {
    return this.notices.post(tx, { accountId, kind: 'good', subjectId: `${id}:${what}`, title: `${name}：${what}`, body, place: BUYERS });
  }

  async host(tx: Tx, { id, householdId, name, unit, pieces, fetchDate }: OrderedGood, what: string, body: string): Promise<void> {
    const farmers = await this.roles.holders(tx, 'farmer', householdId);
    const title = `${dateText(fetchDate)}的 ${pieces} ${unit}${name}：${what}`;
    await this.notices.postAll(tx, farmers.map((accountId) => ({ accountId, kind: 'good' as const, subjectId: `${id}:${what}`, title, body, place: SELLERS })));
  }
}
