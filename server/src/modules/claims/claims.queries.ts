import type { Actor, ClaimListPage, ClaimToDecide, OrderClaimsPage } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type Queryable, Refusal, requirePermission } from '../../platform';
import { HandedOverOrders } from '../ordering/public';
import { Photos } from '../photos/public';
import { ClaimPlaces } from './claim-places';
import { ClaimRepository } from './claim.repository';
import { presentClaimToDecide, presentOrderClaims } from './claims.presenter';
import type { Claim } from './domain/claim';

const CLAIMS_A_PAGE = 20;

@Injectable()
export class ClaimQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimRepository,
    private readonly orders: HandedOverOrders,
    private readonly photos: Photos,
    private readonly places: ClaimPlaces,
  ) {}

  /** 菜不对劲, for the order's owner. */
  async ofOrder(actor: Actor, orderId: string): Promise<OrderClaimsPage> {
    const order = await this.orders.get(this.database, orderId);
    if (!order) throw new Refusal('NOT_FOUND');
    requirePermission(actor, 'claim:open', order.accountId);
    return this.pageIn(this.database, await this.clock.now(), orderId);
  }

  /** The page as it stands inside a transaction. */
  async pageIn(from: Queryable, now: Date, orderId: string): Promise<OrderClaimsPage> {
    const order = await this.orders.get(from, orderId);
    if (!order) throw new Refusal('NOT_FOUND');
    const claims = await this.claims.ofOrder(from, orderId);
    return presentOrderClaims({ now, order, claims, photos: await this.photos.ofSubjects(from, claims.map(({ id }) => id)) });
  }

  /** 售后, for the operator. */
  async list(actor: Actor, operatorId: string, state: 'open' | 'answered', before: string | undefined): Promise<ClaimListPage> {
    requirePermission(actor, 'claim:decide', operatorId);
    const pairingIds = await this.places.pairingsOf(operatorId);
    const found = await this.claims.page(this.database, pairingIds, state === 'open', before, CLAIMS_A_PAGE + 1);
    const claims = found.slice(0, CLAIMS_A_PAGE);
    return {
      serverNow: (await this.clock.now()).toISOString(),
      claims: await this.toDecide(this.database, claims, await this.places.namesIn(pairingIds)),
      open: await this.claims.countOpen(this.database, pairingIds),
      nextBefore: found.length > CLAIMS_A_PAGE ? claims.at(-1)!.id : null,
    };
  }

  /** Beside the resident's photos those the keeper took of the line. */
  async toDecide(from: Queryable, claims: readonly Claim[], pointNames: ReadonlyMap<string, string>): Promise<ClaimToDecide[]> {
    const orders = await this.orders.ofIds(from, [...new Set(claims.map(({ orderId }) => orderId))]);
    const photos = await this.photos.ofSubjects(from, claims.flatMap(({ id, lineId }) => [id, lineId]));
    return claims.map((claim) => {
      const order = orders.get(claim.orderId)!;
      return presentClaimToDecide(claim, order, [...(photos.get(claim.id) ?? []), ...(photos.get(claim.lineId) ?? [])], pointNames.get(order.pickupPointId) ?? '');
    });
  }
}
