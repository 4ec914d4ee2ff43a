import { type Actor, type Favourites } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, requirePermission } from '../../platform';
import { FavouriteRepository } from './favourite.repository';

@Injectable()
export class FavouriteQueries {
  constructor(
    private readonly database: Database,
    private readonly favourites: FavouriteRepository,
  ) {}

  async mine(actor: Actor): Promise<Favourites> {
    requirePermission(actor, 'garden:favourite', actor.accountId);
    return { householdIds: await this.favourites.of(this.database, actor.accountId) };
  }
}
