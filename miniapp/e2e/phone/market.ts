import { catalogueRoutes, identityRoutes, type ListingCard, orderingRoutes, pairingRoutes, paymentRoutes } from '@cunshe/shared';
import type { Day } from './day';

/** What a garden has put up today. */
export async function listingOf(day: Day, plaque: string, cropName: string): Promise<ListingCard> {
  const { compounds } = await day.api().call(pairingRoutes.compounds, {});
  const [point] = compounds.flatMap(({ pickupPoints }) => pickupPoints);
  const { gardens } = await day.api().call(catalogueRoutes.today, { pickupPointId: point!.id });
  const listing = gardens.find((garden) => garden.plaqueNumber === plaque)?.listings.find((each) => each.cropName === cropName);
  if (!listing) throw new Error(`garden ${plaque} has no ${cropName} today`);
  return listing;
}

/** Id of the button that puts one of a garden's crop into the basket. */
export async function addButton(day: Day, plaque: string, cropName: string): Promise<string> {
  return `add-${(await listingOf(day, plaque, cropName)).listingId}`;
}

/** Behind the screens: a person of the demo orders units of some gardens' crops at her own gate and pays. */
export async function orderAndPay(day: Day, personId: string, wishes: readonly (readonly [plaque: string, cropName: string, quantity: number])[]): Promise<string> {
  const client = await day.as(personId);
  const { pickupPoint } = await client.call(identityRoutes.me, {});
  const pickupPointId = pickupPoint!.id;
  const lines = await Promise.all(wishes.map(async ([plaque, cropName, quantity]) => ({ listingId: (await listingOf(day, plaque, cropName)).listingId, quantity, substitution: 'refund' as const })));
  const { totalFen } = await client.call(orderingRoutes.quote, { pickupPointId, lines });
  const { orderId } = await client.call(orderingRoutes.placeOrder, { pickupPointId, lines, expectedTotalFen: totalFen });
  const { sandboxPrepayId } = await client.call(orderingRoutes.payOrder, { orderId });
  await client.call(paymentRoutes.sandboxAct, { prepayId: sandboxPrepayId!, act: 'pay' });
  await client.call(orderingRoutes.checkPayment, { orderId });
  return orderId;
}
