import type { Actor, Me } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, requirePermission, UnitOfWork } from '../../platform';
import { AccountRepository } from './account.repository';
import { IdentityQueries } from './identity.queries';
import { PickupPointDirectory } from './pickup-point-directory';

/** 选小区: a resident says once where she picks up; later orders start from there. */
@Injectable()
export class ChoosePickupPoint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly pickupPoints: PickupPointDirectory,
    private readonly queries: IdentityQueries,
  ) {}

  /** @throws Refusal NOT_FOUND for a point that does not exist */
  async execute(actor: Actor, request: IdempotentRequest, pickupPointId: string): Promise<Me> {
    requirePermission(actor, 'session:use', actor.accountId);
    const point = await this.pickupPoints.get(pickupPointId);
    return this.unitOfWork.once(request, async (tx) => {
      await this.accounts.setPickupPoint(tx, actor.accountId, point.id);
      return this.queries.meWithin(tx, actor.accountId, point);
    });
  }
}
