import type { BusinessDate, SettlementView } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { Parties } from './parties';
import { type Payout, PayoutRepository } from './payout.repository';
import { SettlementRepository } from './settlement.repository';

/** A day's settlements with names and payouts. */
@Injectable()
export class SettlementViews {
  constructor(
    private readonly settlements: SettlementRepository,
    private readonly payouts: PayoutRepository,
    private readonly parties: Parties,
  ) {}

  async ofDay(from: Queryable, pairingId: string, date: BusinessDate): Promise<SettlementView[]> {
    const rows = await this.settlements.ofDay(from, pairingId, date);
    const payouts = new Map((await this.payouts.ofSettlements(from, rows.map(({ id }) => id))).map((payout) => [payout.settlementId, payout]));
    const names = await this.parties.names(from, rows);
    return rows.map((row) => ({
      settlementId: row.id,
      partyKind: row.partyKind,
      partyId: row.partyId,
      partyName: names.get(row.partyId) ?? '',
      openingFen: row.openingFen,
      earnedFen: row.earnedFen,
      paidFen: row.paidFen,
      closingFen: row.closingFen,
      payout: payoutView(payouts.get(row.id)),
    }));
  }
}

function payoutView(payout: Payout | undefined): SettlementView['payout'] {
  return payout ? { payoutId: payout.id, amountFen: payout.amountFen, state: payout.state } : null;
}
