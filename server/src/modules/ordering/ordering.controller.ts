import { type Actor, type OrderListPage, type OrderPage, type PaymentParameters, type PlacedOrder, type QuotePage, orderingRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { CancelOrder } from './cancel-order.use-case';
import { ChangeOrder } from './change-order.use-case';
import { CheckPayment } from './check-payment.use-case';
import { ChangeOrderInput, OrderInput, OrderKeyInput, OrderListInput, PlaceOrderInput, QuoteInput } from './ordering.dto';
import { OrderQueries } from './ordering.queries';
import { PayOrder } from './pay-order.use-case';
import { PlaceOrder } from './place-order.use-case';
import { QuoteQueries } from './quote.queries';

@Controller()
export class OrderingController {
  constructor(
    private readonly quotes: QuoteQueries,
    private readonly queries: OrderQueries,
    private readonly placing: PlaceOrder,
    private readonly paying: PayOrder,
    private readonly checking: CheckPayment,
    private readonly changing: ChangeOrder,
    private readonly cancelling: CancelOrder,
  ) {}

  @Endpoint(orderingRoutes.quote)
  @Allow('order:place')
  quote(@CurrentActor() actor: Actor, @Input() wanted: QuoteInput): Promise<QuotePage> {
    return this.quotes.quote(actor, wanted);
  }

  @Endpoint(orderingRoutes.placeOrder)
  @Allow('order:place')
  placeOrder(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wanted: PlaceOrderInput): Promise<PlacedOrder> {
    return this.placing.execute(actor, request, wanted);
  }

  @Endpoint(orderingRoutes.payOrder)
  @Allow('order:pay')
  payOrder(@CurrentActor() actor: Actor, @Input() { orderId }: OrderInput): Promise<PaymentParameters> {
    return this.paying.execute(actor, orderId);
  }

  @Endpoint(orderingRoutes.checkPayment)
  @Allow('order:pay')
  checkPayment(@CurrentActor() actor: Actor, @Input() { orderId }: OrderInput): Promise<OrderPage> {
    return this.checking.execute(actor, orderId);
  }

  @Endpoint(orderingRoutes.changeOrder)
  @Allow('order:change')
  changeOrder(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wanted: ChangeOrderInput): Promise<OrderPage> {
    return this.changing.execute(actor, request, wanted);
  }

  @Endpoint(orderingRoutes.cancelOrder)
  @Allow('order:cancel')
  cancelOrder(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { orderId }: OrderInput): Promise<OrderPage> {
    return this.cancelling.execute(actor, request, orderId);
  }

  @Endpoint(orderingRoutes.orderList)
  @Allow('order:read')
  orderList(@CurrentActor() actor: Actor, @Input() { before }: OrderListInput): Promise<OrderListPage> {
    return this.queries.list(actor, before);
  }

  @Endpoint(orderingRoutes.orderByKey)
  @Allow('order:read')
  orderByKey(@CurrentActor() actor: Actor, @Input() { key }: OrderKeyInput): Promise<{ orderId: string | null }> {
    return this.queries.byKey(actor, key);
  }

  @Endpoint(orderingRoutes.order)
  @Allow('order:read')
  order(@CurrentActor() actor: Actor, @Input() { orderId }: OrderInput): Promise<OrderPage> {
    return this.queries.page(actor, orderId);
  }
}
