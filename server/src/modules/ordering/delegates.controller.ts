import { type Actor, delegateRoutes, type OrderPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { DelegateOrder } from './delegate-order.use-case';
import { NameDelegateInput, RevokeDelegateInput } from './order-people.dto';

@Controller()
export class DelegatesController {
  constructor(private readonly delegating: DelegateOrder) {}

  @Endpoint(delegateRoutes.nameDelegate)
  @Allow('order:delegate')
  name(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: NameDelegateInput): Promise<OrderPage> {
    return this.delegating.name(actor, request, wish);
  }

  @Endpoint(delegateRoutes.revokeDelegate)
  @Allow('order:delegate')
  revoke(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { orderId }: RevokeDelegateInput): Promise<OrderPage> {
    return this.delegating.revoke(actor, request, orderId);
  }
}
