import { booksRoutes } from './books';
import { catalogueRoutes } from './catalogue';
import { creditRoutes } from './credit';
import { crateRoutes } from './crates';
import { cutoffRoutes } from './cutoffs';
import { dispatchRoutes } from './dispatch';
import { delegateRoutes } from './delegates';
import { claimRoutes } from './claims';
import { demoRoutes } from './demo';
import { favouriteRoutes } from './favourites';
import { reminderRoutes } from './reminders';
import { fulfilmentRoutes } from './fulfilment';
import { helpingRoutes } from './helping';
import { identityRoutes } from './identity';
import { noticeRoutes } from './notices';
import { orderingRoutes } from './ordering';
import { packingPlaceRoutes } from './packing-place';
import { pairingRoutes } from './pairing';
import { importRoutes } from './imports';
import { peopleRoutes } from './people';
import { pairingDeskRoutes } from './pairing-desk';
import { paymentRoutes } from './payments';
import { programmeRoutes } from './programme';
import { shortageRoutes } from './shortage';
import { signRoutes } from './signs';
import { photoRoutes } from './photos';
import type { Route } from './route';
import { ratingRoutes } from './ratings';
import { storyRoutes } from './stories';
import { tracingRoutes } from './tracing';
import { serviceDayRoutes } from './service-days';
import { plaqueRoutes } from './plaques';
import { stayRoutes } from './stays';
import { goodRoutes } from './goods';
import { tripAfterRoutes } from './trip-after';
import { tripDayRoutes } from './trip-day';
import { tripExtraRoutes } from './trip-extra-routes';
import { householdRoutes } from './households';
import { villageCropRoutes } from './village-crops';
import { vanRoutes } from './vans';
import { visitRoutes } from './visits';

/** Every route of the API: the server refuses to boot unless each has exactly one controller method. */
export const ROUTES = {
  identity: identityRoutes,
  notices: noticeRoutes,
  pairing: pairingRoutes,
  pairingDesk: pairingDeskRoutes,
  people: peopleRoutes,
  imports: importRoutes,
  villageCrops: villageCropRoutes,
  households: householdRoutes,
  photos: photoRoutes,
  catalogue: catalogueRoutes,
  cutoffs: cutoffRoutes,
  favourites: favouriteRoutes,
  reminders: reminderRoutes,
  signs: signRoutes,
  ordering: orderingRoutes,
  delegates: delegateRoutes,
  payments: paymentRoutes,
  credit: creditRoutes,
  shortage: shortageRoutes,
  crates: crateRoutes,
  fulfilment: fulfilmentRoutes,
  packingPlace: packingPlaceRoutes,
  dispatch: dispatchRoutes,
  vans: vanRoutes,
  programme: programmeRoutes,
  books: booksRoutes,
  serviceDays: serviceDayRoutes,
  claims: claimRoutes,
  tracing: tracingRoutes,
  visits: visitRoutes,
  stories: storyRoutes,
  ratings: ratingRoutes,
  helping: helpingRoutes,
  tripDay: tripDayRoutes,
  tripAfter: tripAfterRoutes,
  tripExtras: tripExtraRoutes,
  plaques: plaqueRoutes,
  stays: stayRoutes,
  goods: goodRoutes,
  demo: demoRoutes,
} as const;

/** `feature.name` → route, flat. */
export function allRoutes(): { readonly name: string; readonly route: Route }[] {
  return Object.entries(ROUTES).flatMap(([feature, routes]) =>
    Object.entries(routes).map(([name, route]) => ({ name: `${feature}.${name}`, route: route as Route })),
  );
}
