import { type Actor, type ApproveFloatRequest, type BooksPage, businessDate, type BusinessDate, type CorrectReceiptRequest, type MovePayoutRequest, type PayOwedRequest, type SettleDayRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { ApproveFloat, OwedReceipts } from '../fulfilment/public';
import type { PairingBrief } from '../pairing/public';
import { BooksQueries } from './books.queries';
import { Payouts } from './payouts';
import { SettleDay } from './settle-day';

/** What the operator does on 账; each act once, each answered with the page as it is then. */
@Injectable()
export class KeepBooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pages: BooksQueries,
    private readonly settle: SettleDay,
    private readonly owed: OwedReceipts,
    private readonly floats: ApproveFloat,
    private readonly payouts: Payouts,
  ) {}

  /** @throws Refusal NOT_FOUND, DAY_NOT_OVER with what it waits for */
  settleDay(actor: Actor, request: IdempotentRequest, { operatorId, businessDate: date }: SettleDayRequest): Promise<BooksPage> {
    return this.act(actor, request, operatorId, dateFrom(date), async (tx, { id: pairingId }) => {
      const waiting = await this.settle.execute(tx, { pairingId, operatorId, businessDate: dateFrom(date) });
      if (waiting.length > 0) throw new Refusal('DAY_NOT_OVER', { waitingFor: waiting });
    });
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED */
  payOwed(actor: Actor, request: IdempotentRequest, { operatorId, receiptId }: PayOwedRequest): Promise<BooksPage> {
    return this.act(actor, request, operatorId, undefined, (tx, { id }) => this.owed.pay(tx, id, receiptId));
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED for a receipt that is not paid */
  correctReceipt(actor: Actor, request: IdempotentRequest, { operatorId, receiptId, rightFen, reason }: CorrectReceiptRequest): Promise<BooksPage> {
    return this.act(actor, request, operatorId, undefined, (tx, { id }) => this.owed.correct(tx, id, { receiptId, rightFen, reason }));
  }

  /** @throws Refusal NOT_FOUND, STOPS_OPEN, STATE_CHANGED */
  approveFloat(actor: Actor, request: IdempotentRequest, { operatorId, routeId, countedFen, reason }: ApproveFloatRequest): Promise<BooksPage> {
    return this.act(actor, request, operatorId, undefined, (tx, { id: pairingId }) => this.floats.execute(tx, { pairingId, routeId, countedFen, reason }));
  }

  /** @throws Refusal NOT_FOUND, STATE_CHANGED */
  movePayout(actor: Actor, request: IdempotentRequest, { operatorId, payoutId, act }: MovePayoutRequest): Promise<BooksPage> {
    return this.act(actor, request, operatorId, undefined, (tx, { id }) => this.payouts.move(tx, id, payoutId, act));
  }

  private async act(actor: Actor, request: IdempotentRequest, operatorId: string, date: BusinessDate | undefined, work: (tx: Tx, pairing: PairingBrief) => Promise<void>): Promise<BooksPage> {
    requirePermission(actor, 'books:keep', operatorId);
    const pairing = await this.pages.pairingOf(operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      await work(tx, pairing);
      return this.pages.page(tx, pairing, tx.now, date);
    });
  }
}

/** @throws Refusal INVALID_INPUT for what is no date */
export function dateFrom(text: string): BusinessDate {
  try {
    return businessDate(text);
  } catch {
    throw new Refusal('INVALID_INPUT', { fields: [{ path: 'date', rules: ['isDate'] }] });
  }
}
