import { dateText } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Roles } from '../identity/public';
import { Notices } from '../notifications/public';
import { hostPlace, stayPlace } from './places';
import type { Room } from './room.repository';
import type { Stay } from './stay.repository';

/** What either side of a stay is told, in the transaction in which it happens. */
@Injectable()
export class StayNotices {
  constructor(
    private readonly notices: Notices,
    private readonly roles: Roles,
  ) {}

  guest(tx: Tx, { id, accountId, from }: Stay, title: string, body: string): Promise<void> {
    return this.notices.post(tx, { accountId, kind: 'stay', subjectId: `${id}:${title}`, title: `${dateText(from)}的住宿：${title}`, body, place: stayPlace(id) });
  }

  /** @param about one word of what happened: with the stay and its first night it says which notices are the same */
  async host(tx: Tx, { id, from }: Stay, { householdId }: Room, about: string, words: { readonly title: string; readonly body: string }): Promise<void> {
    const farmers = await this.roles.holders(tx, 'farmer', householdId);
    await this.notices.postAll(tx, farmers.map((accountId) => ({ accountId, kind: 'stay' as const, subjectId: `${id}:${about}:${from}`, ...words, place: hostPlace })));
  }
}
