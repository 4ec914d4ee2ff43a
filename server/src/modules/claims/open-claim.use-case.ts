import type { Actor, OpenClaimRequest, OrderClaimsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, Ids, Refusal, type Tx, UnitOfWork, requirePermission } from '../../platform';
import { Notices } from '../notifications/public';
import { type HandedOverOrder, HandedOverOrders } from '../ordering/public';
import { Photos } from '../photos/public';
import { ClaimRepository } from './claim.repository';
import { ClaimQueries } from './claims.queries';
import { KIND_TEXT } from './domain/claim';
import { claimableUntil, claimClosedBy, refusalOf } from './domain/decide-claim';

/** 菜不对劲: about one line, with words and photos, until noon of the next day. */
@Injectable()
export class OpenClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: HandedOverOrders,
    private readonly claims: ClaimRepository,
    private readonly photos: Photos,
    private readonly notices: Notices,
    private readonly queries: ClaimQueries,
    private readonly ids: Ids,
  ) {}

  /** @throws Refusal NOT_FOUND for another's order or line, CLAIM_TOO_EARLY, CLAIM_TOO_LATE, CLAIM_OPEN, REFUND_TOO_LARGE when nothing is left of the line */
  execute(actor: Actor, request: IdempotentRequest, wanted: OpenClaimRequest): Promise<OrderClaimsPage> {
    return this.unitOfWork.once(request, async (tx) => {
      const order = await this.orders.get(tx, wanted.orderId);
      if (!order) throw new Refusal('NOT_FOUND');
      requirePermission(actor, 'claim:open', order.accountId);
      await this.open(tx, actor.accountId, order, wanted);
      return this.queries.pageIn(tx, tx.now, order.id);
    });
  }

  private async open(tx: Tx, accountId: string, order: HandedOverOrder, { lineId, kind, text, photoIds }: OpenClaimRequest): Promise<void> {
    const line = order.lines.find(({ id }) => id === lineId);
    if (!line) throw new Refusal('NOT_FOUND');
    const closedBy = claimClosedBy({ now: tx.now, handedOverAt: order.handedOverAt, line, open: false });
    if (closedBy) throw new Refusal(refusalOf(closedBy), order.handedOverAt ? { until: claimableUntil(order.handedOverAt).toISOString() } : undefined);
    const id = this.ids.next();
    const { pairingId, businessDate, id: orderId } = order;
    if (!(await this.claims.insert(tx, { id, pairingId, orderId, lineId, accountId, businessDate, kind, text }))) throw new Refusal('CLAIM_OPEN');
    await this.photos.attach(tx, photoIds, accountId, { id, pairingId });
    await tx.audit({ action: 'claim.opened', subjectType: 'resident_order', subjectId: orderId, after: { claimId: id, lineId, kind, photos: photoIds.length }, reason: text });
    await this.notices.post(tx, {
      accountId, kind: 'claim_opened', subjectId: id, title: `${line.cropName}${KIND_TEXT[kind]}，收到了`, body: '运营方看过就回你，一般当天。', place: claimPlace(orderId),
    });
  }
}

/** The page where an order's claims are. */
export function claimPlace(orderId: string): string {
  return `/personas/resident/claim/index?orderId=${orderId}`;
}
