import { fen, type PayoutAct } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, Refusal, type Tx } from '../../platform';
import { Ledger } from '../settlement/public';
import { type Payout, PayoutRepository } from './payout.repository';
import type { DayToSettle } from './domain/day-to-settle';
import type { SettlementRow } from './settlement.repository';

const STATE_AFTER = { submit: 'submitted', succeed: 'succeeded', fail: 'failed' } as const satisfies Record<PayoutAct, Payout['state']>;

/** 付款 to points and drivers. Households are paid at their door; what is still owed there keeps the day open. */
@Injectable()
export class Payouts {
  constructor(
    private readonly payouts: PayoutRepository,
    private readonly ledger: Ledger,
    private readonly ids: Ids,
  ) {}

  /** What a point or a driver is owed by a settlement is drawn up for payment; the operator sends it. */
  async draw(tx: Tx, { pairingId, businessDate }: DayToSettle, { id, partyKind, partyId, closingFen }: SettlementRow): Promise<void> {
    if ((partyKind !== 'point' && partyKind !== 'driver') || closingFen <= 0) return;
    await this.create(tx, { settlementId: id, pairingId, businessDate, payee: partyKind, payeeId: partyId, amountFen: fen(closingFen) });
  }

  /**
   * Sent, arrived, or came back; what came back is drawn up again under a new number.
   * @throws Refusal NOT_FOUND for another pairing's, STATE_CHANGED when its state does not allow the step
   */
  async move(tx: Tx, pairingId: string, payoutId: string, act: PayoutAct): Promise<void> {
    const payout = await this.payouts.hold(tx, payoutId);
    if (!payout || payout.pairingId !== pairingId) throw new Refusal('NOT_FOUND');
    const to = STATE_AFTER[act];
    if (payout.state === to) return;
    if (!(await this.payouts.step(tx, payoutId, to))) throw new Refusal('STATE_CHANGED', { state: payout.state });
    await tx.audit({ action: `payout.${to}`, subjectType: 'payout', subjectId: payoutId, before: { state: payout.state }, after: { state: to, amountFen: payout.amountFen } });
    const { businessDate, payee, payeeId, amountFen } = payout;
    if (to === 'succeeded') await this.ledger.post(tx, { kind: 'payout_succeeded', subjectId: payoutId, pairingId, businessDate, facts: { payoutId, fen: amountFen } });
    if (to !== 'failed') return;
    await this.ledger.post(tx, { kind: 'payout_failed', subjectId: payoutId, pairingId, businessDate, facts: { payee, payeeId, payoutId, fen: amountFen } });
    await this.create(tx, payout);
  }

  private async create(tx: Tx, order: Omit<Payout, 'id' | 'state'>): Promise<void> {
    const { pairingId, businessDate, payee, payeeId, amountFen } = order;
    const payoutId = this.ids.next();
    await this.payouts.insert(tx, { ...order, id: payoutId, state: 'created' });
    await this.ledger.post(tx, { kind: 'payout_created', subjectId: payoutId, pairingId, businessDate, facts: { payee, payeeId, payoutId, fen: amountFen } });
    await tx.audit({ action: 'payout.created', subjectType: 'payout', subjectId: payoutId, after: { payee, payeeId, amountFen } });
  }
}
