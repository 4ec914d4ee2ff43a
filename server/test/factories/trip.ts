import { type BookTripRequest, type CreateTripRequest, paymentRoutes, type TripBoard, type TripBookingPage, visitRoutes } from '@cunshe/shared';
import type { engines } from '../databases';
import { startTestApp, type TestApp } from '../test-app';
import { type BuiltAccount, buildAccount } from './account';
import { answer, as } from './afternoon';
import { buildHousehold, marketTime } from './market';
import { type BuiltPairing, buildPairing } from './pairing';

export interface TripGround {
  readonly app: TestApp;
  readonly pairing: BuiltPairing;
  readonly organiser: BuiltAccount;
  readonly householdIds: readonly string[];
}

/** A pairing with an organiser and three households, the clock stopped at 11:46 of 23 November. */
export async function buildTripGround(app: TestApp): Promise<TripGround> {
  await app.clock.stopAt(marketTime('11:46:00.000'));
  const pairing = await buildPairing(app);
  const organiser = await buildAccount(app, { persona: 'organiser', scopeType: 'pairing', scopeId: pairing.pairingId });
  const households = [await buildHousehold(app, pairing), await buildHousehold(app, pairing), await buildHousehold(app, pairing)];
  return { app, pairing, organiser, householdIds: households.map(({ householdId }) => householdId) };
}

/** One app with that ground for all tests of a describe. */
export function useTripGround(engine: (typeof engines)[number]): () => TripGround {
  let ground: TripGround;
  beforeAll(async () => {
    ground = await buildTripGround(await startTestApp(engine));
  }, 120_000);
  afterAll(() => ground.app.close());
  return () => ground;
}

export const tripWish = ({ pairing, householdIds }: Pick<TripGround, 'pairing' | 'householdIds'>, wish: Partial<CreateTripRequest> = {}): CreateTripRequest => ({
  pairingId: pairing.pairingId, title: '小雪菜园一日', story: '看菜从哪儿来，吃一顿农家饭', date: '2026-11-28', startTime: '09:00', endTime: '15:30', gathering: '九峰小区东门',
  programme: [{ time: '09:30', title: '望湖人家打卡', detail: '集合点名' }], families: 3, seats: 12, buses: 1, priceFen: 16_800, depositFen: 5_000, policy: [{ daysBefore: 1, time: '18:00', percent: 100 }],
  hosts: householdIds.map((householdId, at) => ({ householdId, seats: 6, plots: 3, perPersonFen: 6_000, menuAllergens: at === 0 ? ['花生'] : [], bathroom: true, stairs: at === 1 })), ...wish,
});

export async function publishedTrip(ground: TripGround, wish: Partial<CreateTripRequest> = {}): Promise<TripBoard> {
  const organiser = as(ground.app, ground.organiser);
  const { tripId } = await answer(organiser.call(visitRoutes.createTrip, tripWish(ground, wish)));
  return answer(organiser.call(visitRoutes.publishTrip, { tripId }));
}

export interface BookedFamily {
  readonly resident: BuiltAccount;
  readonly booking: TripBookingPage;
}

export const familyWish = (tripId: string, wish: Partial<BookTripRequest> = {}): BookTripRequest => ({ tripId, adults: 2, childBands: [], allergies: [], needs: [], ...wish });

export async function bookFamily({ app }: TripGround, tripId: string, wish: Partial<BookTripRequest> = {}): Promise<BookedFamily> {
  const resident = await buildAccount(app);
  return { resident, booking: await answer(as(app, resident).call(visitRoutes.bookTrip, familyWish(tripId, wish))) };
}

export async function payDeposit({ app }: TripGround, { resident, booking }: BookedFamily): Promise<TripBookingPage> {
  const { bookingId } = booking;
  const { sandboxPrepayId } = await answer(as(app, resident).call(visitRoutes.payTrip, { bookingId }));
  await answer(app.call(paymentRoutes.sandboxAct, { prepayId: sandboxPrepayId!, act: 'pay' }));
  return answer(as(app, resident).call(visitRoutes.checkTripPayment, { bookingId }));
}
