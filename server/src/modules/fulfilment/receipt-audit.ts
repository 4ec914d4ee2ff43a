import type { BusinessDate } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Orders } from '../ordering/public';
import { Runs } from '../pickup-routing/public';
import { Floats, Ledger } from '../settlement/public';
import type { CollectionReceipt } from './domain/collection-receipt';
import { ReceiptsReader } from './receipts.reader';

/**
 * Proves the receipts of a database against the books and the orders (DOMAIN §5, invariants 2, 3, 6 and 9). Ledger
 * entries are append-only, so a receipt that was changed after it was accepted no longer agrees with them.
 */
@Injectable()
export class ReceiptAudit {
  constructor(
    private readonly receipts: ReceiptsReader,
    private readonly orders: Orders,
    private readonly runs: Runs,
    private readonly floats: Floats,
    private readonly ledger: Ledger,
  ) {}

  /** One sentence per violation; empty when everything agrees. */
  async violations(from: Queryable, pairingId: string, date: BusinessDate): Promise<string[]> {
    const receipts = await this.receipts.ofPairing(from, pairingId, date);
    return [...(await this.sums(from, receipts)), ...(await this.bags(from, receipts)), ...(await this.payables(from, receipts)), ...(await this.cash(from, receipts))];
  }

  /** Lines make up the receipt. */
  private async sums(from: Queryable, receipts: readonly CollectionReceipt[]): Promise<string[]> {
    const lines = await this.receipts.linesOf(from, receipts.map(({ id }) => id));
    return receipts.flatMap(({ id, linesFen, roundingFen, totalFen, state, paidAt }) => {
      const sum = lines.get(id)!.reduce((total, { amountFen }) => total + amountFen, 0);
      return [
        ...(sum !== linesFen || linesFen + roundingFen !== totalFen ? [`receipt ${id}: lines ${sum}, kept ${linesFen} + ${roundingFen} = ${totalFen}`] : []),
        ...((state === 'paid') !== (paidAt !== null) ? [`receipt ${id}: ${state}, paid at ${paidAt?.toISOString() ?? 'never'}`] : []),
      ];
    });
  }

  /** Each bag is its order line's packed quantity and makes up its crop's line: one weighing serves both books. */
  private async bags(from: Queryable, receipts: readonly CollectionReceipt[]): Promise<string[]> {
    const found: string[] = [];
    for (const { id } of receipts) {
      const lines = (await this.receipts.linesOf(from, [id])).get(id)!;
      const readings = await this.receipts.readingsOf(from, id);
      const packed = new Map((await this.orders.linesOfListings(from, lines.map(({ listingId }) => listingId))).map((line) => [line.lineId, line]));
      for (const { listingId, quantity } of lines) {
        const sum = readings.filter((reading) => reading.listingId === listingId).reduce((total, { net }) => total + net, 0);
        if (sum !== quantity) found.push(`receipt ${id}: bags of ${listingId} weigh ${sum}, the line says ${quantity}`);
      }
      for (const { lineId, net } of readings.filter((reading) => reading.net > 0)) {
        const line = packed.get(lineId);
        if (line?.state !== 'short' && line?.packed !== net) found.push(`receipt ${id}: bag ${lineId} weighs ${net}, packed ${line?.packed}`);
      }
    }
    return found;
  }

  /** What the books owe a household is what its unpaid receipts come to. */
  private async payables(from: Queryable, receipts: readonly CollectionReceipt[]): Promise<string[]> {
    const found: string[] = [];
    for (const householdId of new Set(receipts.map((receipt) => receipt.householdId))) {
      const all = await this.receipts.ofHousehold(from, householdId, '0000-01-01' as BusinessDate);
      const unpaid = all.filter(({ state }) => state !== 'paid').reduce((sum, { totalFen }) => sum + totalFen, 0);
      const owed = -(await this.ledger.balanceOf(from, 'household_payable', householdId));
      if (owed !== unpaid) found.push(`household ${householdId}: the books owe ${owed}, its receipts ${unpaid}`);
    }
    return found;
  }

  /** What left a float is what its route's cash receipts come to; a closed one adds up. */
  private async cash(from: Queryable, receipts: readonly CollectionReceipt[]): Promise<string[]> {
    const found: string[] = [];
    for (const routeId of new Set(receipts.map((receipt) => receipt.routeId))) {
      const route = await this.runs.route(from, routeId);
      const float = await this.floats.ofRoute(from, routeId);
      const paid = receipts.filter((receipt) => receipt.routeId === routeId && receipt.method === 'cash').reduce((sum, { totalFen }) => sum + totalFen, 0);
      if (float?.paidFen !== paid) found.push(`route ${routeId}: float paid ${float?.paidFen}, receipts ${paid}`);
      const balanced = float?.state === 'balanced' && float.paidFen + (float.countedFen ?? 0) === float.openedFen;
      if (route.state === 'reconciled' && !balanced && float?.state !== 'variance_approved') found.push(`route ${routeId}: reconciled, float ${float?.state}`);
    }
    return found;
  }
}
