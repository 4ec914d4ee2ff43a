import { type DisputesPage, measuredText, type ReceiptDispute } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Households } from '../catalogue/public';
import { AccountReader } from '../settlement/public';
import { type Dispute, DisputeRepository } from './dispute.repository';
import { ReceiptsReader } from './receipts.reader';

/** 农户问的菜钱: what waits for the operator's answer. */
@Injectable()
export class DisputeQueries {
  constructor(
    private readonly disputes: DisputeRepository,
    private readonly receipts: ReceiptsReader,
    private readonly households: Households,
    private readonly accounts: AccountReader,
  ) {}

  async page(from: Queryable, pairingIds: readonly string[], now: Date): Promise<DisputesPage> {
    const waiting: Dispute[] = [];
    for (const pairingId of pairingIds) waiting.push(...(await this.disputes.open(from, pairingId)));
    const views: DisputesPage['disputes'][number][] = [];
    for (const dispute of waiting) views.push(await this.view(from, dispute));
    return { serverNow: now.toISOString(), disputes: views };
  }

  private async view(from: Queryable, dispute: Dispute): Promise<DisputesPage['disputes'][number]> {
    const { receiptId, householdId } = dispute;
    const { businessDate, totalFen } = (await this.receipts.byId(from, receiptId))!;
    const { plaqueNumber, farmerName } = await this.households.get(from, householdId);
    const lines = (await this.receipts.linesOf(from, [receiptId])).get(receiptId) ?? [];
    const { fen } = await this.accounts.correctionsOf(from, receiptId);
    return {
      ...presentDispute(dispute), receiptId, businessDate, plaqueNumber, farmerName, householdId, totalFen, rightFen: totalFen + fen,
      lines: lines.map(({ cropName, unit, quantity }) => `${cropName} ${measuredText(unit, quantity)}`),
    };
  }
}

export function presentDispute({ id, kind, state, openedAt, answer }: Dispute): ReceiptDispute {
  return { disputeId: id, kind, state, openedAt: openedAt.toISOString(), answer };
}
