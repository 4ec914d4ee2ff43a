import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal, type Tx, UnitOfWork } from '../../platform';
import { afterWrongTry, isDelegateCode, normalCode, pauseAt } from './domain/pickup-code';
import { Bags } from './bags';
import { type Delegate, DelegateRepository } from './delegate.repository';
import { PickupRepository, type Ticket } from './pickup.repository';
import { type TicketPlace, TicketSigner } from './ticket-signer';

export interface PickupProof extends TicketPlace {
  /** The typed six digits, or the text of the signed QR. */
  readonly proof: string;
}

/** A ticket, shown by its owner or by the delegate. */
type Shown = Ticket & { readonly delegateId?: string };

/** The order a code stands for; with the delegate when it is his. */
export interface ProvenOrder {
  readonly orderId: string;
  readonly delegateId?: string;
}

/**
 * Which order a code stands for. A wrong code is counted although it is refused, so this has a unit of work of its
 * own and must be called outside any other.
 */
@Injectable()
export class PickupCodes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tickets: PickupRepository,
    private readonly delegates: DelegateRepository,
    private readonly bags: Bags,
    private readonly signer: TicketSigner,
  ) {}

  /** @throws Refusal PICKUP_CODE_UNKNOWN, PICKUP_CODE_REVOKED, PICKUP_CODE_USED with when, PICKUP_CODE_LOCKED with until when */
  async check(given: PickupProof): Promise<ProvenOrder> {
    const outcome = await this.unitOfWork.run((tx) => this.look(tx, given));
    if (outcome instanceof Refusal) throw outcome;
    if (outcome.usedAt) throw new Refusal('PICKUP_CODE_USED', { ...proven(outcome), at: outcome.usedAt.toISOString() });
    return proven(outcome);
  }

  /** Is what was shown for the bag this order is in? A bag is named by any of its orders, though its first may be cancelled. */
  async isFor(from: Queryable, shown: ProvenOrder, orderId: string): Promise<boolean> {
    return shown.orderId === (await this.bags.bagOrderOf(from, orderId));
  }

  /** Hex: checks the signed tickets of one point and day. */
  dayKey(place: TicketPlace): string {
    return this.signer.dayKey(place);
  }

  /** A signature cannot be guessed, so a wrong one is not counted and a right one passes even while codes pause. */
  private async look(tx: Tx, given: PickupProof): Promise<Shown | Refusal> {
    if (!this.signer.isTicket(given.proof)) return this.lookUpCode(tx, given);
    const id = this.signer.orderIdOf(given, given.proof);
    if (!id) return new Refusal('PICKUP_CODE_UNKNOWN');
    return (await this.tickets.ticketOf(tx, id)) ?? (await this.ofDelegate(tx, await this.delegates.byId(tx, given, id))) ?? new Refusal('PICKUP_CODE_UNKNOWN');
  }

  private async lookUpCode(tx: Tx, given: PickupProof): Promise<Shown | Refusal> {
    const tries = await this.tickets.holdTries(tx, given);
    const until = pauseAt(tries, tx.now);
    if (until) return new Refusal('PICKUP_CODE_LOCKED', { until: until === 'today' ? null : until.toISOString() });
    const code = normalCode(given.proof);
    const ticket = isDelegateCode(code) ? await this.ofDelegate(tx, await this.delegates.byCode(tx, given, code)) : await this.tickets.ticketByCode(tx, given, code);
    if (ticket && tries.recent > 0) await this.tickets.saveTries(tx, given, { ...tries, recent: 0 });
    if (ticket) return ticket;
    await this.tickets.saveTries(tx, given, afterWrongTry(tries, tx.now));
    return new Refusal('PICKUP_CODE_UNKNOWN');
  }

  /** A delegate's code opens the bag its order is in; taken back, it opens nothing. */
  private async ofDelegate(tx: Tx, delegate: Delegate | null): Promise<Shown | Refusal | null> {
    if (!delegate) return null;
    if (delegate.revokedAt) return new Refusal('PICKUP_CODE_REVOKED');
    const ticket = await this.tickets.ticketOf(tx, await this.bags.bagOrderOf(tx, delegate.orderId));
    return ticket && { ...ticket, delegateId: delegate.id };
  }
}

function proven({ orderId, delegateId }: Shown): ProvenOrder {
  return delegateId ? { orderId, delegateId } : { orderId };
}
