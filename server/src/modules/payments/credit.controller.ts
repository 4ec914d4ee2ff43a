import { type Actor, type CreditPage, creditRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input } from '../../platform';
import { CreditInput, PayOutInput, SmallRefundsInput } from './credit.dto';
import { CreditPages } from './credit-pages';
import { PayOutCredit } from './pay-out-credit.use-case';

@Controller()
export class CreditController {
  constructor(
    private readonly pages: CreditPages,
    private readonly payingOut: PayOutCredit,
  ) {}

  @Endpoint(creditRoutes.credit)
  @Allow('credit:read')
  credit(@CurrentActor() actor: Actor, @Input() { before }: CreditInput): Promise<CreditPage> {
    return this.pages.mine(actor, before);
  }

  @Endpoint(creditRoutes.chooseSmallRefunds)
  @Allow('credit:choose')
  chooseSmallRefunds(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { way }: SmallRefundsInput): Promise<CreditPage> {
    return this.pages.choose(actor, request, way);
  }

  @Endpoint(creditRoutes.payOutCredit)
  @Allow('credit:choose')
  payOutCredit(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { fen }: PayOutInput): Promise<CreditPage> {
    return this.payingOut.execute(actor, request, fen);
  }
}
