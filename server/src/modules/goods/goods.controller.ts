import { type Actor, goodRoutes, type GoodsPage, type HostGoodsPage, type PaymentParameters } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input, NoInput } from '../../platform';
import { EndGoodOrder } from './end-good-order.use-case';
import { GoodQueries } from './good.queries';
import { GoodOrderInput, HandGoodInput, HostGoodsInput, OrderGoodInput, SaveGoodInput } from './goods.dto';
import { OrderGood } from './order-good.use-case';
import { SellGoods } from './sell-goods.use-case';

@Controller()
export class GoodsController {
  constructor(
    private readonly queries: GoodQueries,
    private readonly ordering: OrderGood,
    private readonly ending: EndGoodOrder,
    private readonly selling: SellGoods,
  ) {}

  @Endpoint(goodRoutes.goods)
  @Allow('good:buy')
  goods(@CurrentActor() actor: Actor, @Input() _: NoInput): Promise<GoodsPage> {
    return this.queries.page(actor);
  }

  @Endpoint(goodRoutes.orderGood)
  @Allow('good:buy')
  orderGood(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: OrderGoodInput): Promise<GoodsPage> {
    return this.ordering.execute(actor, request, wish);
  }

  @Endpoint(goodRoutes.payGood)
  @Allow('good:buy')
  payGood(@CurrentActor() actor: Actor, @Input() { orderId }: GoodOrderInput): Promise<PaymentParameters> {
    return this.ordering.pay(actor, orderId);
  }

  @Endpoint(goodRoutes.checkGoodPayment)
  @Allow('good:buy')
  checkGoodPayment(@CurrentActor() actor: Actor, @Input() { orderId }: GoodOrderInput): Promise<GoodsPage> {
    return this.ordering.check(actor, orderId);
  }

  @Endpoint(goodRoutes.cancelGood)
  @Allow('good:buy')
  cancelGood(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { orderId }: GoodOrderInput): Promise<GoodsPage> {
    return this.ending.cancel(actor, request, orderId);
  }

  @Endpoint(goodRoutes.hostGoods)
  @Allow('good:sell')
  hostGoods(@CurrentActor() actor: Actor, @Input() { householdId }: HostGoodsInput): Promise<HostGoodsPage> {
    return this.queries.host(actor, householdId);
  }

  @Endpoint(goodRoutes.saveGood)
  @Allow('good:sell')
  saveGood(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SaveGoodInput): Promise<HostGoodsPage> {
    return this.selling.save(actor, request, wish);
  }

  @Endpoint(goodRoutes.handGood)
  @Allow('good:sell')
  handGood(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: HandGoodInput): Promise<HostGoodsPage> {
    return this.selling.hand(actor, request, wish);
  }
}
