import { type Actor, type Favourites, favouriteRoutes } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input, NoInput } from '../../platform';
import { SetFavouriteDto } from './favourites.dto';
import { FavouriteQueries } from './favourites.queries';
import { SetFavourite } from './set-favourite.use-case';

@Controller()
export class FavouritesController {
  constructor(
    private readonly queries: FavouriteQueries,
    private readonly setting: SetFavourite,
  ) {}

  @Endpoint(favouriteRoutes.favourites)
  @Allow('garden:favourite')
  mine(@CurrentActor() actor: Actor, @Input() _: NoInput): Promise<Favourites> {
    return this.queries.mine(actor);
  }

  @Endpoint(favouriteRoutes.setFavourite)
  @Allow('garden:favourite')
  set(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: SetFavouriteDto): Promise<Favourites> {
    return this.setting.execute(actor, request, wish);
  }
}
