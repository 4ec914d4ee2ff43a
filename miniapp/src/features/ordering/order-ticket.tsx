import { type OrderPage, timeOfDay } from '@cunshe/shared';
import { callPhone } from '@/platform/phone-call';
import { Ticket } from '@/ui/ticket';

const WEIGHED = ['packed', 'dispatched', 'arrived', 'partly_picked'];
const TAKEN = ['picked_up', 'completed', 'late_picked'];

/** A code that still opens a bag. */
export function canShowCode({ ticket, state }: OrderPage): boolean {
  return ticket !== null && !TAKEN.includes(state);
}

/** 菜票: shown from payment on; before the scale it says when it can be used. */
export function OrderTicket({ order }: { order: OrderPage }) {
  const { ticket, pickupPoint } = order;
  if (!ticket) return null;
  const taken = order.timeline.find((entry) => entry.kind === 'picked_up');
  return (
    <Ticket
      label={`取菜码，到了报给${pickupPoint.keeperName}`} code={ticket.code} qr={ticket.qr} bag={order.bagLabel ? `${order.bagLabel} 袋` : undefined}
      taken={TAKEN.includes(order.state) ? `已取走 ${taken ? timeOfDay(new Date(taken.at)) : ''}` : undefined}
      note={WEIGHED.includes(order.state) ? `${order.lines.length} 样菜` : '称重后可取'}
      place={pickupPoint.name} hours={`${pickupPoint.pickupFrom}–${pickupPoint.pickupTo}`}
      onCall={pickupPoint.keeperPhone ? () => callPhone(pickupPoint.keeperPhone ?? '') : undefined}
    />
  );
}
