import type { Actor, CreditPage, RefundWay } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Config, Database, type IdempotentRequest, type Queryable, requirePermission, UnitOfWork } from '../../platform';
import { CreditMovements } from './credit-movements.queries';
import { CreditsRepository } from './credits.repository';

const ON_A_PAGE = 20;

/** 菜金: what somebody has, how it came and went, and how she wants small refunds. */
@Injectable()
export class CreditPages {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
    private readonly credits: CreditsRepository,
    private readonly movements: CreditMovements,
  ) {}

  async mine(actor: Actor, before?: string): Promise<CreditPage> {
    requirePermission(actor, 'credit:read', actor.accountId);
    return this.pageIn(this.database, actor.accountId, before);
  }

  /** From now on; what was decided before stays as it is. */
  async choose(actor: Actor, request: IdempotentRequest, way: RefundWay): Promise<CreditPage> {
    requirePermission(actor, 'credit:choose', actor.accountId);
    return this.unitOfWork.once(request, async (tx) => {
      const before = await this.credits.choice(tx, actor.accountId);
      await this.credits.choose(tx, actor.accountId, way);
      await tx.audit({ action: 'credit.choice', subjectType: 'account', subjectId: actor.accountId, before: { smallRefunds: before }, after: { smallRefunds: way } });
      return this.pageIn(tx, actor.accountId);
    });
  }

  async pageIn(from: Queryable, accountId: string, before?: string): Promise<CreditPage> {
    const found = await this.movements.page(from, accountId, before, ON_A_PAGE + 1);
    const movements = found.slice(0, ON_A_PAGE);
    return {
      balanceFen: await this.credits.balanceOfAll(from, accountId),
      smallRefunds: await this.credits.choice(from, accountId),
      smallBelowFen: this.config.smallRefundBelowFen,
      movements,
      nextBefore: found.length > ON_A_PAGE ? movements.at(-1)!.documentId : null,
    };
  }
}
