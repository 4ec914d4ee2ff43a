import { paymentRoutes, stayRoutes, visitRoutes } from '@cunshe/shared';
import type { Day } from './day';

/** Behind the screens: two families book the next trip and are seated, one of them with something it must not eat. */
export async function familiesCome(day: Day): Promise<void> {
  for (const [personId, adults, allergies] of [['zhou-min', 3, ['花生']], ['xie-lin', 2, []]] as const) {
    const client = await day.as(personId);
    const { trips } = await client.call(visitRoutes.trips, {});
    const { bookingId } = await client.call(visitRoutes.bookTrip, { tripId: trips[0]!.tripId, adults, childBands: [], allergies, needs: [] });
    const { sandboxPrepayId } = await client.call(visitRoutes.payTrip, { bookingId });
    await day.api().call(paymentRoutes.sandboxAct, { prepayId: sandboxPrepayId!, act: 'pay' });
    await client.call(visitRoutes.checkTripPayment, { bookingId });
    if (personId === 'xie-lin') await client.call(visitRoutes.seatFamilies, { tripId: trips[0]!.tripId });
  }
}

/** And somebody asks for the first room there is, for the second night from now. */
export async function somebodyStays(day: Day, personId: string): Promise<void> {
  const client = await day.as(personId);
  const { rooms } = await client.call(stayRoutes.stays, {});
  const { roomId, nights } = await client.call(stayRoutes.stayRoom, { roomId: rooms[0]!.roomId });
  const [, from, to] = nights;
  const { bookingId } = await client.call(stayRoutes.bookStay, { roomId, from: from!.date, to: to!.date, people: 2, expectedTotalFen: from!.fen });
  const { sandboxPrepayId } = await client.call(stayRoutes.payStay, { bookingId });
  await day.api().call(paymentRoutes.sandboxAct, { prepayId: sandboxPrepayId!, act: 'pay' });
  await client.call(stayRoutes.checkStayPayment, { bookingId });
}
