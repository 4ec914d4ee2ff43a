import { hasCome, type OrderPage, type OrderRatingsPage, ratingRoutes } from '@cunshe/shared';
import { keepPage, usePage } from '@/api';
import { IconRow } from '@/ui/icon-row';
import { SectionTitle } from '@/ui/section-title';
import { canClaim } from '../claims/order-claims';
import { starsText } from './rating-words';

/** The gardens of an order that is at home: rated, or still to be. */
export function OrderRatings({ order, onRate }: { order: OrderPage; onRate: (garden: OrderRatingsPage['gardens'][number]) => void }) {
  const page = usePage(ratingRoutes.orderRatings, { orderId: order.orderId }, { enabled: canClaim(order) });
  const { gardens = [], until = null, serverNow = '' } = page.data ?? {};
  if (gardens.length === 0) return null;
  const over = until === null || hasCome(new Date(until), new Date(serverNow));
  return (
    <>
      <SectionTitle title="菜怎么样" />
      {gardens.map((garden) => (
        <IconRow
          key={garden.householdId} id={`rate-${garden.plaqueNumber}`} icon="leaf" tone={garden.stars ? 'plain' : 'green'} title={`${garden.plaqueNumber} 号 ${garden.farmerName}`}
          note={garden.stars ? `${starsText(garden.stars)} ${garden.text}` : garden.crops} action="评一评" onPress={garden.stars || over ? undefined : () => onRate(garden)}
        />
      ))}
    </>
  );
}

export function keepRatings(page: OrderRatingsPage): void {
  keepPage(ratingRoutes.orderRatings, { orderId: page.orderId }, page);
}
