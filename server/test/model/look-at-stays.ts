import type { StayState } from '@cunshe/shared';
import { must } from './break';
import { STAY_DEPOSIT } from './stay-facts';
import type { World } from './world';

/** What may become of a stay without anybody doing something to it. */
const BY_ITSELF: Readonly<Partial<Record<StayState, readonly StayState[]>>> = { held: ['paid', 'expired', 'declined'], paid: ['declined'], confirmed: ['no_show'], checked_in: ['checked_out'] };

/** Reads what has become of all stays: nobody lapses early, and every night is its booking's, once. */
export async function lookAtStays(world: World): Promise<void> {
  const { bookings } = world.facts.stays;
  if (bookings.length === 0) return;
  const [now, rows] = [await world.now(), await world.app.database.query<{ id: string; state: StayState }>('SELECT id, state FROM stay_booking')];
  must(rows.length === bookings.length, `there are ${rows.length} stays, the model knows ${bookings.length}`);
  for (const stay of bookings) {
    const to = rows.find(({ id }) => id === stay.id)!.state;
    if (to === stay.state) continue;
    must(BY_ITSELF[stay.state]?.includes(to) ?? false, `a stay went from ${stay.state} to ${to}`);
    const ends = stay.endsAs(to);
    must(ends === null || now >= ends, `a stay that was ${stay.state} is ${to} before its time`);
    if (to === 'paid' || to === 'declined') stay.paid = true;
    if (to === 'declined') stay.backFen = STAY_DEPOSIT;
    stay.state = to;
  }
  const nights = await world.app.database.query<{ booking_id: string; night: string }>('SELECT booking_id, night FROM stay_night');
  const [theirs, ours] = [nights.map(({ booking_id, night }) => `${booking_id} ${night}`), world.facts.stays.having.flatMap((stay) => stay.nights.map((night) => `${stay.id} ${night}`))];
  must(sameSet(theirs, ours), `the nights that are sold are ${theirs.length}, the model says ${ours.length}`);
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
