import type { Actor, Favourites, SetFavouriteRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, requirePermission, UnitOfWork } from '../../platform';
import { FavouriteRepository } from './favourite.repository';
import { Households } from './listings';

/** 喜欢, or no longer. */
@Injectable()
export class SetFavourite {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly households: Households,
    private readonly favourites: FavouriteRepository,
  ) {}

  /** @throws Refusal NOT_FOUND for an unknown garden */
  execute(actor: Actor, request: IdempotentRequest, { householdId, favourite }: SetFavouriteRequest): Promise<Favourites> {
    const { accountId } = actor;
    requirePermission(actor, 'garden:favourite', accountId);
    return this.unitOfWork.once(request, async (tx) => {
      await this.households.get(tx, householdId);
      await (favourite ? this.favourites.add(tx, accountId, householdId) : this.favourites.remove(tx, accountId, householdId));
      return { householdIds: await this.favourites.of(tx, accountId) };
    });
  }
}
