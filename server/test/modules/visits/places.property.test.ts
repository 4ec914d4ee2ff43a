import { type TripBookingPage, visitRoutes } from '@cunshe/shared';
import fc from 'fast-check';
import { tripPlacesAreBookings } from '../../../src/audit/checks/trip-places-are-bookings';
import { engines } from '../../databases';
import { answer, as } from '../../factories/afternoon';
import { bookFamily, type BookedFamily, payDeposit, publishedTrip, useTripGround } from '../../factories/trip';

type Step = { readonly act: 'book'; readonly adults: number } | { readonly act: 'pay' | 'cancel' | 'accept'; readonly whose: number } | { readonly act: 'wait'; readonly minutes: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ act: fc.constant('book' as const), adults: fc.integer({ min: 1, max: 4 }) }) },
    { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('pay' as const, 'cancel' as const, 'accept' as const), whose: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.constantFrom(14, 15, 720) }) },
  ),
  { minLength: 12, maxLength: 24 },
);

/** DOMAIN §5, 7: places are never oversold, whoever comes, pays, lapses or cancels in whatever order; and a family is one booking. */
describe.each(engines)('places of a trip on %s', (engine) => {
  const ground = useTripGround(engine);

  test('are never oversold', async () => {
    let day = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        day += 1;
        const { tripId } = await publishedTrip(ground(), { date: `2027-01-${String(day).padStart(2, '0')}`, families: 3, seats: 7 });
        const families: BookedFamily[] = [];
        for (const step of plan) {
          if (step.act === 'book') families.push(await bookFamily(ground(), tripId, { adults: step.adults }));
          else if (step.act === 'wait') await pass(step.minutes);
          else if (families.length > 0) await act(step.act, families[step.whose % families.length]!);
          expect(await ground().app.database.query(tripPlacesAreBookings.sql!)).toEqual([]);
        }
      }),
      { numRuns: 5, seed: 7, endOnFailure: true },
    );
  }, 240_000);

  const pass = async (minutes: number): Promise<void> => {
    await ground().app.clock.stopAt(new Date((await ground().app.database.now()).getTime() + minutes * 60_000));
    await ground().app.runDueJobs();
  };

  /** What the family's state does not allow is refused, and changes nothing. */
  const act = async (what: 'pay' | 'cancel' | 'accept', family: BookedFamily): Promise<void> => {
    const { bookingId } = family.booking;
    const page: TripBookingPage = await answer(as(ground().app, family.resident).call(visitRoutes.tripBooking, { bookingId }));
    if (what === 'accept') await as(ground().app, family.resident).call(visitRoutes.acceptOffer, { bookingId });
    else if (what === 'cancel') await as(ground().app, family.resident).call(visitRoutes.cancelTripBooking, { bookingId, expectedRefundFen: page.cancelRefundFen ?? 0 });
    else if (page.state === 'held') await payDeposit(ground(), family);
  };
});
