import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import type { PaymentPurpose } from './payments.repository';
import type { RefundWay } from './refunds.repository';

export interface PaidFact {
  readonly id: string;
  readonly subjectId: string;
  readonly amountFen: number;
  /** Of `change-2` the 2, else 0. */
  readonly number: number;
}

/** A transfer has no number. */
export type TransferFact = Omit<PaidFact, 'number'>;

export interface RefundedFact extends PaidFact {
  readonly paymentId: string;
  readonly way: RefundWay;
}

/** What a payment means to whoever asked for it. Called inside the unit of work that records the fact. */
export interface PaymentOutcome {
  /** `refund`: the subject cannot take the money any more; all of it goes back. */
  onPaid(tx: Tx, payment: PaidFact): Promise<'kept' | 'refund'>;
  onRefunded?(tx: Tx, refund: RefundedFact): Promise<void>;
}

/** Features that ask for payments register what follows from one. */
@Injectable()
export class PaymentOutcomes {
  private readonly outcomes = new Map<string, PaymentOutcome>();

  /** `purpose`: what stands before its number. */
  register(purpose: 'order' | 'change' | 'credit' | 'payout' | 'trip' | 'stay' | 'good', outcome: PaymentOutcome): void {
    this.outcomes.set(purpose, outcome);
  }

  /** Money nobody is there for goes back. */
  async onPaid(tx: Tx, purpose: PaymentPurpose, payment: Omit<PaidFact, 'number'>): Promise<'kept' | 'refund'> {
    return (await this.outcomes.get(kindOf(purpose))?.onPaid(tx, { ...payment, number: numberOf(purpose) })) ?? 'refund';
  }

  async onRefunded(tx: Tx, purpose: PaymentPurpose | 'payout', refund: Omit<RefundedFact, 'number'>): Promise<void> {
    await this.outcomes.get(kindOf(purpose))?.onRefunded?.(tx, { ...refund, number: numberOf(purpose) });
  }
}

function kindOf(purpose: string): string {
  return purpose.split('-')[0]!;
}

function numberOf(purpose: string): number {
  return Number(purpose.split('-')[1] ?? 0);
}

/** What a transfer's end means to whoever asked for it. Called inside the unit of work that records it. */
export interface TransferOutcome {
  onSucceeded(tx: Tx, transfer: TransferFact): Promise<void>;
  onFailed(tx: Tx, transfer: TransferFact): Promise<void>;
}

@Injectable()
export class TransferOutcomes {
  private outcome?: TransferOutcome;

  register(outcome: TransferOutcome): void {
    this.outcome = outcome;
  }

  async onSucceeded(tx: Tx, transfer: TransferFact): Promise<void> {
    await this.outcome?.onSucceeded(tx, transfer);
  }

  async onFailed(tx: Tx, transfer: TransferFact): Promise<void> {
    await this.outcome?.onFailed(tx, transfer);
  }
}
