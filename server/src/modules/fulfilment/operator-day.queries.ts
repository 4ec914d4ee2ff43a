import { businessDateOf, fen, type OperatorDayPage, sumFen } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import { Listings, medianListingSeconds } from '../catalogue/public';
import { type CycleBrief, OrderCycles, roadOf } from '../order-cycle/public';
import { type PairingBrief, Pairings } from '../pairing/public';
import { Ledger } from '../settlement/public';
import { DayFigures } from './day-figures';
import { medianPaidMinutes } from './domain/paid-minutes';

/** 日板: how the operator's day stands, and whether its books balance. */
@Injectable()
export class OperatorDayQueries {
  constructor(
    private readonly pairings: Pairings,
    private readonly cycles: OrderCycles,
    private readonly listings: Listings,
    private readonly figures: DayFigures,
    private readonly ledger: Ledger,
  ) {}

  /** @throws Refusal NOT_FOUND when the operator runs no pairing */
  async page(from: Queryable, operatorId: string, now: Date): Promise<OperatorDayPage> {
    const pairing = await this.pairings.runBy(operatorId);
    if (!pairing) throw new Refusal('NOT_FOUND');
    const { cycle } = await this.cycles.current(from, pairing.id, now);
    return this.pageOf(from, pairing, cycle, now);
  }

  private async pageOf(from: Queryable, pairing: PairingBrief, cycle: CycleBrief | null, now: Date): Promise<OperatorDayPage> {
    const date = businessDateOf(now);
    const standing = await this.listings.standing(from, pairing.id, date);
    const receipts = await this.figures.receipts(from, pairing.id, date);
    const tasks = cycle ? await this.figures.tasks(from, cycle.id) : [];
    const balance = await this.ledger.trialBalance(from, pairing.id, date);
    return {
      serverNow: now.toISOString(),
      pairingName: `${pairing.villageName}·${pairing.communityName}`,
      businessDate: date,
      cycleState: cycle?.state ?? 'none',
      cutoffAt: cycle?.cutoffAt.toISOString() ?? null,
      road: roadOf(pairing.schedule, date),
      households: {
        listed: new Set(standing.map(({ householdId }) => householdId)).size,
        listingSeconds: medianListingSeconds(standing),
        tasks: tasks.length,
        acknowledged: tasks.filter(({ state }) => state !== 'issued').length,
        receipts: receipts.length,
        paidMinutes: medianPaidMinutes(receipts),
        receiptsFen: sumFen(receipts.map(({ totalFen }) => fen(totalFen))),
      },
      ...(await this.figures.ordersAndPoints(from, pairing.id, date)),
      vans: await this.figures.vans(from, pairing.id, date),
      trialBalance: balance.map(({ account, name, debitFen, creditFen }) => ({ account, title: name, debitFen, creditFen })),
    };
  }
}
