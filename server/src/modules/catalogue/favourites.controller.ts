import { type Actor, type Favourites, favouriteRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Database, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { FavouriteRepository } from './favourite.repository';
import { SetFavouriteDto } from './favourites.dto';
import { SetFavourite } from './set-favourite.use-case';

@Controller()
export class FavouritesController {
  constructor(
    private readonly database: Database,
    private readonly favourites: FavouriteRepository,
    private readonly setting: SetFavourite,
  ) {}

  @Endpoint(favouriteRoutes.favourites)
  @Allow('garden:favourite')
  async mine(@CurrentActor() actor: Actor): Promise<Favourites> {
    requirePermission(actor, 'garden:favourite', actor.accountId);
    return { householdIds: await this.favourites.of(this.database, actor.accountId) };
  }

  @Endpoint(favouriteRoutes.setFavourite)
  @Allow('garden:favourite')
  set(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetFavouriteDto): Promise<Favourites> {
    return this.setting.execute(actor, request, wish);
  }
}
