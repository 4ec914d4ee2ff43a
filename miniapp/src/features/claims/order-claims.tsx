import { claimRoutes, type OrderPage } from '@cunshe/shared';
import { usePage } from '@/api';
import { SectionTitle } from '@/ui/section-title';
import { ClaimCard } from './claim-card';

const IN_HANDS = ['partly_picked', 'picked_up', 'completed', 'late_picked'];
const REFRESH_MS = 15_000;

/** Is there something of the order at home that can be not right? */
export function canClaim({ state }: OrderPage): boolean {
  return IN_HANDS.includes(state);
}

/** What was said about an order and what came of it, on the order's own page. */
export function OrderClaims({ order }: { order: OrderPage }) {
  const page = usePage(claimRoutes.orderClaims, { orderId: order.orderId }, { enabled: canClaim(order), everyMs: REFRESH_MS });
  const claims = page.data?.claims ?? [];
  if (claims.length === 0) return null;
  return (
    <>
      <SectionTitle title="菜不对劲" />
      {claims.map((claim) => <ClaimCard key={claim.claimId} claim={claim} />)}
    </>
  );
}
