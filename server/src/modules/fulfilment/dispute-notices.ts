import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Households } from '../catalogue/public';
import { Roles } from '../identity/public';
import { NOTICE_PLACES, Notices } from '../notifications/public';
import { Pairings } from '../pairing/public';
import type { Dispute } from './dispute.repository';
import type { CollectionReceipt } from './domain/collection-receipt';

/** Tells the operator what is asked, and the farmer what the answer is. */
@Injectable()
export class DisputeNotices {
  constructor(
    private readonly notices: Notices,
    private readonly roles: Roles,
    private readonly households: Households,
    private readonly pairings: Pairings,
  ) {}

  async raised(tx: Tx, { pairingId, householdId, businessDate }: CollectionReceipt, disputeId: string): Promise<void> {
    const { operatorId } = await this.pairings.get(pairingId);
    const { plaqueNumber, farmerName } = await this.households.get(tx, householdId);
    const operators = operatorId ? await this.roles.holders(tx, 'operator', operatorId) : [];
    await this.notices.postAll(tx, operators.map((accountId) => ({
      accountId, kind: 'claim_opened' as const, subjectId: disputeId, title: `${plaqueNumber} 号 ${farmerName} 问一笔菜钱`, body: `${businessDate} 的收菜单，她说不对。查一查，给个答复`, place: NOTICE_PLACES.operatorDisputes,
    })));
  }

  async answered(tx: Tx, { id, householdId }: Dispute, answer: string): Promise<void> {
    const farmers = await this.roles.holders(tx, 'farmer', householdId);
    await this.notices.postAll(tx, farmers.map((accountId) => ({ accountId, kind: 'claim_answered' as const, subjectId: id, title: '您问的菜钱，有回音了', body: answer, place: NOTICE_PLACES.farmerMoney })));
  }
}
