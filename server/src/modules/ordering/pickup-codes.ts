import { Injectable } from '@nestjs/common';
import { Refusal, type Tx, UnitOfWork } from '../../platform';
import { afterWrongTry, normalCode, pauseAt } from './domain/pickup-code';
import { PickupRepository, type Ticket } from './pickup.repository';
import { type TicketPlace, TicketSigner } from './ticket-signer';

export interface PickupProof extends TicketPlace {
  /** The typed six digits, or the text of the signed QR. */
  readonly proof: string;
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
    private readonly signer: TicketSigner,
  ) {}

  /** @throws Refusal PICKUP_CODE_UNKNOWN, PICKUP_CODE_USED with when, PICKUP_CODE_LOCKED with until when */
  async check(given: PickupProof): Promise<{ orderId: string }> {
    const outcome = await this.unitOfWork.run((tx) => this.look(tx, given));
    if (outcome instanceof Refusal) throw outcome;
    if (outcome.usedAt) throw new Refusal('PICKUP_CODE_USED', { orderId: outcome.orderId, at: outcome.usedAt.toISOString() });
    return { orderId: outcome.orderId };
  }

  /** A signature cannot be guessed, so a wrong one is not counted and a right one passes even while codes pause. */
  private async look(tx: Tx, given: PickupProof): Promise<Ticket | Refusal> {
    if (!this.signer.isTicket(given.proof)) return this.lookUpCode(tx, given);
    const orderId = this.signer.orderIdOf(given, given.proof);
    return (orderId && (await this.tickets.ticketOf(tx, orderId))) || new Refusal('PICKUP_CODE_UNKNOWN');
  }

  private async lookUpCode(tx: Tx, given: PickupProof): Promise<Ticket | Refusal> {
    const tries = await this.tickets.holdTries(tx, given);
    const until = pauseAt(tries, tx.now);
    if (until) return new Refusal('PICKUP_CODE_LOCKED', { until: until === 'today' ? null : until.toISOString() });
    const ticket = await this.tickets.ticketByCode(tx, given, normalCode(given.proof));
    if (ticket && tries.recent > 0) await this.tickets.saveTries(tx, given, { ...tries, recent: 0 });
    if (ticket) return ticket;
    await this.tickets.saveTries(tx, given, afterWrongTry(tries, tx.now));
    return new Refusal('PICKUP_CODE_UNKNOWN');
  }
}
