import { read, write } from './route';

/** 喜欢的菜园, latest first. Its own request: the page of the day is the same for everybody and sent from a cache. */
export interface Favourites {
  readonly householdIds: readonly string[];
}

export interface SetFavouriteRequest {
  readonly householdId: string;
  readonly favourite: boolean;
}

export const favouriteRoutes = {
  favourites: read<Record<string, never>, Favourites>('/favourites'),
  setFavourite: write<SetFavouriteRequest, Favourites>('/favourites/:householdId'),
};
