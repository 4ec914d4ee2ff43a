import type { Actor, QuotePage, QuoteRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, Refusal, requirePermission } from '../../platform';
import { Credits } from '../payments/public';
import { priceOrder, refusedByForm, refusedByPoint } from './domain/decide-order';
import { lineProblems } from './domain/line-problem';
import { OrderSituations } from './order-situations';
import { presentQuote } from './ordering.presenter';

@Injectable()
export class QuoteQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly situations: OrderSituations,
    private readonly credits: Credits,
  ) {}

  /** 确认菜单: today's prices, and what cannot be ordered as asked. */
  async quote(actor: Actor, wanted: QuoteRequest): Promise<QuotePage> {
    requirePermission(actor, 'order:place', actor.accountId);
    const ground = await this.situations.groundOf(wanted.pickupPointId);
    const situation = await this.situations.look(this.database, ground, await this.clock.now(), { wanted: wanted.lines, buyer: actor });
    const refused = refusedByPoint(situation) ?? refusedByForm(situation, wanted.lines);
    if (refused) throw new Refusal(refused.refused, refused.details);
    const { now, cycle, taken } = situation;
    const balanceFen = await this.credits.balance(this.database, { accountId: actor.accountId, pairingId: ground.point.pairingId });
    return presentQuote({ now, point: ground.point, cycle, balanceFen, priced: priceOrder(situation, wanted.lines), problems: lineProblems(situation, wanted.lines), taken });
  }
}
