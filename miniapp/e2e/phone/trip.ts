import { identityRoutes, paymentRoutes, tripDayRoutes, visitRoutes } from '@cunshe/shared';
import type { Day } from './day';

export interface TripToday {
  readonly tripId: string;
  readonly bookingId: string;
}

/** 谢琳's trip from 12:30 to 13:30 of the day itself, with 周敏's family on it: paid, named, seated and there. */
export async function tripToday(day: Day): Promise<TripToday> {
  const [leader, family] = [await day.as('xie-lin'), await day.as('zhou-min')];
  const { tripId } = await makeTrip(leader);
  const { bookingId } = await family.call(visitRoutes.bookTrip, { tripId, adults: 2, childBands: [], allergies: [], needs: [] });
  const { sandboxPrepayId } = await family.call(visitRoutes.payTrip, { bookingId });
  await family.call(paymentRoutes.sandboxAct, { prepayId: sandboxPrepayId!, act: 'pay' });
  await family.call(visitRoutes.checkTripPayment, { bookingId });
  await family.call(tripDayRoutes.nameTripPeople, { bookingId, adults: ['周敏', '李雷'], children: [], contactName: '周奶奶', contactPhone: '13900001111' });
  await leader.call(visitRoutes.seatFamilies, { tripId });
  await day.moveClock('12:40');
  await (await day.as('xie-lin')).call(tripDayRoutes.checkIn, { tripId, point: 0, bookingId });
  return { tripId, bookingId };
}

type Client = Awaited<ReturnType<Day['as']>>;

/** As her last one, but today and at one table. */
async function makeTrip(leader: Client): Promise<{ tripId: string }> {
  const { roles } = await leader.call(identityRoutes.me, {});
  const pairingId = roles.find(({ persona }) => persona === 'organiser')!.scopeId;
  const form = await leader.call(visitRoutes.tripForm, { pairingId });
  const { title, story, gathering, programme, families, seats, buses, priceFen, depositFen, policy, serverNow } = form;
  const { tripId } = await leader.call(visitRoutes.createTrip, { pairingId, title, story, gathering, programme, families, seats, buses, priceFen, depositFen, policy, date: serverNow.slice(0, 10), startTime: '12:30', endTime: '13:30', hosts: form.hosts.slice(0, 1) });
  await leader.call(visitRoutes.publishTrip, { tripId });
  return { tripId };
}
