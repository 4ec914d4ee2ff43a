import type { HistorySubject } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type AuditEvent, type Queryable, SYSTEM_ACTOR } from '../../platform';
import { Households, Listings } from '../catalogue/public';
import { Accounts } from '../identity/public';
import { SoldLines } from '../ordering/public';

export interface KnownNames {
  /** By account. */
  readonly people: ReadonlyMap<string, string>;
  /** 订单 A-07, 07 号园 红菜薹: by subject. */
  readonly subjects: ReadonlyMap<string, string>;
}

/** Puts names to the ids of the trail, a statement for each kind. */
@Injectable()
export class HistoryNames {
  constructor(
    private readonly accounts: Accounts,
    private readonly orders: SoldLines,
    private readonly listings: Listings,
    private readonly households: Households,
  ) {}

  async of(from: Queryable, events: readonly AuditEvent[], actors: readonly string[]): Promise<KnownNames> {
    const ids = (type: string) => [...new Set(events.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId))];
    const accountIds = new Set([...actors, ...events.flatMap(({ actorId, onBehalfOf }) => [actorId, onBehalfOf ?? actorId]), ...ids('account')]);
    accountIds.delete(SYSTEM_ACTOR);
    const people = await this.accounts.names(from, [...accountIds]);
    for (const { id, farmerName } of (await this.households.byIds(from, [...accountIds].filter((id) => !people.has(id)))).values()) people.set(id, farmerName);
    const listings = await this.listings.forOrder(from, ids('listing'));
    const labels = await this.orders.labelsOf(from, ids('resident_order'));
    return {
      people,
      subjects: new Map([
        ...ids('account').map((id) => [id, people.get(id) ?? ''] as const),
        ...listings.map(({ id, plaqueNumber, cropName }) => [id, `${plaqueNumber} 号园 ${cropName}`] as const),
        ...[...labels].map(([id, label]) => [id, orderTitle(label)] as const),
      ]),
    };
  }

  /** Whose history is asked for, and in which pairing it lies; null for an unknown order. @throws Refusal NOT_FOUND */
  async subject(from: Queryable, subject: Exclude<HistorySubject, 'day'>, id: string): Promise<{ readonly title: string; readonly pairingId: string } | null> {
    if (subject === 'household') {
      const { plaqueNumber, farmerName, pairingId } = await this.households.get(from, id);
      return { title: `${plaqueNumber} 号园 ${farmerName}`, pairingId };
    }
    if (subject === 'listing') {
      const [listing] = await this.listings.forOrder(from, [id]);
      return { title: `${listing!.plaqueNumber} 号园 ${listing!.cropName}`, pairingId: listing!.pairingId };
    }
    const head = await this.orders.headOf(from, id);
    return head && { title: orderTitle((await this.orders.labelsOf(from, [id])).get(id) ?? null), pairingId: head.pairingId };
  }
}

function orderTitle(label: string | null): string {
  return label === null ? '没付款的订单' : `订单 ${label}`;
}
