import { type Actor, type ClaimListPage, type ClaimToDecide, claimRoutes, type GoodwillGiven, type GoodwillListPage, type GoodwillOrdersPage, type GoodwillView, type OrderClaimsPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { AcceptClaimInput, ClaimListInput, DecideGoodwillInput, GiveGoodwillInput, GoodwillListInput, GoodwillOrdersInput, OpenClaimInput, OrderClaimsInput, RejectClaimInput } from './claims.dto';
import { ClaimQueries } from './claims.queries';
import { DecideClaim } from './decide-claim.use-case';
import { DecideGoodwill } from './decide-goodwill.use-case';
import { GiveGoodwill } from './give-goodwill.use-case';
import { GoodwillOrderQueries } from './goodwill-orders.queries';
import { OpenClaim } from './open-claim.use-case';

@Controller()
export class ClaimsController {
  constructor(
    private readonly queries: ClaimQueries,
    private readonly opening: OpenClaim,
    private readonly deciding: DecideClaim,
    private readonly goodwill: GiveGoodwill,
    private readonly secondOperator: DecideGoodwill,
    private readonly bags: GoodwillOrderQueries,
  ) {}

  @Endpoint(claimRoutes.orderClaims)
  @Allow('claim:open')
  orderClaims(@CurrentActor() actor: Actor, @Input() { orderId }: OrderClaimsInput): Promise<OrderClaimsPage> {
    return this.queries.ofOrder(actor, orderId);
  }

  @Endpoint(claimRoutes.openClaim)
  @Allow('claim:open')
  openClaim(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wanted: OpenClaimInput): Promise<OrderClaimsPage> {
    return this.opening.execute(actor, request, wanted);
  }

  @Endpoint(claimRoutes.claimList)
  @Allow('claim:decide')
  claimList(@CurrentActor() actor: Actor, @Input() { operatorId, state, before }: ClaimListInput): Promise<ClaimListPage> {
    return this.queries.list(actor, operatorId, state, before);
  }

  @Endpoint(claimRoutes.acceptClaim)
  @Allow('claim:decide')
  acceptClaim(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wanted: AcceptClaimInput): Promise<ClaimToDecide> {
    return this.deciding.accept(actor, request, wanted);
  }

  @Endpoint(claimRoutes.rejectClaim)
  @Allow('claim:decide')
  rejectClaim(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wanted: RejectClaimInput): Promise<ClaimToDecide> {
    return this.deciding.reject(actor, request, wanted);
  }

  @Endpoint(claimRoutes.giveGoodwill)
  @Allow('goodwill:give')
  giveGoodwill(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wanted: GiveGoodwillInput): Promise<GoodwillGiven> {
    return this.goodwill.execute(actor, request, wanted);
  }

  @Endpoint(claimRoutes.goodwillOrders)
  @Allow('goodwill:give')
  goodwillOrders(@CurrentActor() actor: Actor, @Input() { operatorId, bagLabel }: GoodwillOrdersInput): Promise<GoodwillOrdersPage> {
    return this.bags.byBag(actor, operatorId, bagLabel);
  }

  @Endpoint(claimRoutes.goodwillList)
  @Allow('goodwill:give')
  goodwillList(@CurrentActor() actor: Actor, @Input() { operatorId }: GoodwillListInput): Promise<GoodwillListPage> {
    return this.secondOperator.waiting(actor, operatorId);
  }

  @Endpoint(claimRoutes.decideGoodwill)
  @Allow('goodwill:give')
  decideGoodwill(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() decision: DecideGoodwillInput): Promise<GoodwillView> {
    return this.secondOperator.execute(actor, request, decision);
  }
}
