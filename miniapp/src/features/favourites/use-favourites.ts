import { favouriteRoutes } from '@cunshe/shared';
import { keepPage, usePage, useWrite } from '@/api';
import { PLACES } from '@/features/shell/places';
import { openPage } from '@/platform/navigation';
import { useMe } from '@/state/session';

const NONE: readonly string[] = [];

/** The gardens I like; none for whoever has not signed in. */
export function useFavourites(): readonly string[] {
  return usePage(favouriteRoutes.favourites, {}, { keep: true, enabled: !!useMe() }).data?.householdIds ?? NONE;
}

/** The heart of one garden. */
export function useHeart(householdId: string) {
  const me = useMe();
  const on = useFavourites().includes(householdId);
  const setting = useWrite(favouriteRoutes.setFavourite);
  const press = async () => {
    if (!me) return openPage(PLACES.signIn);
    const answer = await setting.send({ householdId, favourite: !on });
    if (answer) keepPage(favouriteRoutes.favourites, {}, answer);
  };
  return { on, press, busy: setting.busy, sentence: setting.sentence };
}

/** Favourites first; otherwise as they were. */
export function favouritesFirst<Garden extends { readonly householdId: string }>(gardens: readonly Garden[], favourites: readonly string[]): Garden[] {
  const liked = (garden: Garden) => favourites.includes(garden.householdId);
  return [...gardens.filter(liked), ...gardens.filter((garden) => !liked(garden))];
}
