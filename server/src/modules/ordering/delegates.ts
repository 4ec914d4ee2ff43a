import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { Bags } from './bags';
import { DelegateRepository } from './delegate.repository';
import type { Order } from './domain/order';
import { type Recipient, RecipientRepository } from './recipient.repository';

type Delegated = Pick<Order, 'id' | 'pickupPointId' | 'businessDate'>;

/** Nobody sends this many people for one bag. */
const MOST_NAMED = 10;

/** 给谁买, 谁来取: the people of an order beside its buyer. */
@Injectable()
export class Delegates {
  constructor(
    private readonly delegates: DelegateRepository,
    private readonly recipients: RecipientRepository,
    private readonly bags: Bags,
  ) {}

  /** What was said when ordering. */
  async enter(tx: Tx, order: Delegated, { recipient, delegateName }: { readonly recipient?: Recipient | undefined; readonly delegateName?: string | undefined }): Promise<void> {
    if (recipient) await this.recipients.insert(tx, order.id, recipient);
    if (delegateName) await this.name(tx, order, delegateName);
  }

  /** Gives a new code and kills the one before. @throws Refusal TOO_MANY_REQUESTS */
  async name(tx: Tx, order: Delegated, name: string): Promise<void> {
    if ((await this.delegates.namedFor(tx, order.id)) >= MOST_NAMED) throw new Refusal('TOO_MANY_REQUESTS');
    await this.revoke(tx, order.id);
    await this.delegates.insert(tx, order, order.id, name);
    await tx.audit({ action: 'order.delegate-named', subjectType: 'resident_order', subjectId: order.id, after: { delegate: 'named' } });
  }

  /** Kills the code at once, of whichever order of the bag it was given for. @returns whether there was one */
  async revoke(tx: Tx, orderId: string): Promise<boolean> {
    const revoked = await this.delegates.revoke(tx, await this.bags.waitingIn(tx, orderId));
    if (revoked > 0) await tx.audit({ action: 'order.delegate-revoked', subjectType: 'resident_order', subjectId: orderId, before: { delegate: 'named' }, after: { delegate: null } });
    return revoked > 0;
  }

  /** The bag of an order is picked up elsewhere: old codes die, the same people get new ones of the new point. */
  async followTo(tx: Tx, order: Delegated): Promise<void> {
    for (const id of await this.bags.waitingIn(tx, order.id)) {
      const delegate = await this.delegates.liveOf(tx, { id, bagOrderId: null });
      if (!delegate || delegate.tookAt || delegate.pickupPointId === order.pickupPointId) continue;
      await this.delegates.revoke(tx, [id]);
      await this.delegates.insert(tx, order, id, delegate.name);
    }
  }

  /** @throws Refusal PICKUP_CODE_REVOKED when the code was taken back while the bag was on the counter */
  async assertLive(tx: Tx, delegateId: string): Promise<void> {
    if (!(await this.delegates.holdLive(tx, delegateId))) throw new Refusal('PICKUP_CODE_REVOKED');
  }

  /** Something of the bag of these orders went to this person. */
  markTook(tx: Tx, delegateId: string, orderIds: readonly string[]): Promise<void> {
    return this.delegates.markTook(tx, delegateId, orderIds);
  }
}
