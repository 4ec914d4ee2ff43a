import type { Type } from '@nestjs/common';
import { ListingRepository } from '../../src/modules/catalogue/listing.repository';
import { Stock } from '../../src/modules/catalogue/public';
import { StockRepository } from '../../src/modules/catalogue/stock.repository';
import { CrateRepository } from '../../src/modules/crates/crate.repository';
import { PackingPlaceDesk } from '../../src/modules/fulfilment/packing-place';
import { ConfirmPayment } from '../../src/modules/ordering/confirm-payment';
import { HandOverOrder } from '../../src/modules/ordering/hand-over';
import { LineMoveRepository } from '../../src/modules/ordering/line-move.repository';
import { Orders } from '../../src/modules/ordering/public';
import { CreditsRepository } from '../../src/modules/payments/credits.repository';
import { PayOutCredit } from '../../src/modules/payments/pay-out-credit.use-case';
import { Payments } from '../../src/modules/payments/public';
import { SettlePayment } from '../../src/modules/payments/settle-payment.use-case';
import { FloatRepository } from '../../src/modules/settlement/float.repository';
import { Floats, Ledger } from '../../src/modules/settlement/public';
import { BookingRepository } from '../../src/modules/visits/booking.repository';
import { CancelBooking } from '../../src/modules/visits/cancel-booking.use-case';
import { EndBookings } from '../../src/modules/visits/end-bookings';
import { TripRepository } from '../../src/modules/visits/trip.repository';
import { Refusal, type Tx, UnitOfWork } from '../../src/platform';
import type { TestApp } from '../test-app';

/** One way to break the program, put in at run time. */
export interface Mutant {
  readonly name: string;
  readonly breakIt: (app: TestApp) => void;
}

/** What stands instead of a method: it is given the real one. */
type Stead = (real: (...parts: never[]) => Promise<unknown>, ...parts: never[]) => unknown;

/** Puts something else in the place of one method of one provider; undone by jest.restoreAllMocks(). */
function instead<T extends object>(type: Type<T> | (abstract new (...parts: never[]) => T), method: keyof T & string, stead: Stead): Mutant['breakIt'] {
  return (app) => {
    const provider = app.get(type) as unknown as Record<string, (...parts: never[]) => Promise<unknown>>;
    const real = provider[method]!.bind(provider);
    jest.spyOn(provider, method).mockImplementation((...parts: never[]) => stead(real, ...parts) as Promise<unknown>);
  };
}

const twice: Stead = async (real, ...parts) => {
  await real(...parts);
  return real(...parts);
};

/** A refusal of this code is taken for a yes. */
const forgiving = (code: string): Stead => async (real, ...parts) => {
  try {
    return await real(...parts);
  } catch (error) {
    if (error instanceof Refusal && error.code === code) return undefined;
    throw error;
  }
};

export const MUTANTS: readonly Mutant[] = [
  { name: 'stock is not asked', breakIt: instead(StockRepository, 'reserve', async (_real, _tx, items) => (items as readonly object[]).length) },
  { name: 'stock is released twice', breakIt: instead(StockRepository, 'release', twice) },
  { name: 'sold stock comes back twice', breakIt: instead(StockRepository, 'takeBack', twice) },
  { name: 'stock is not released', breakIt: instead(Stock, 'release', async () => undefined) },
  {
    name: 'keys are forgotten',
    breakIt: (app) => {
      const work = app.get(UnitOfWork);
      jest.spyOn(work, 'once').mockImplementation((_request, step) => work.run(step));
    },
  },
  { name: 'money that comes too late is kept', breakIt: instead(ConfirmPayment, 'onPaid', async (real, ...parts) => ((await real(...parts)) === 'refund' ? 'kept' : 'kept')) },
  { name: 'a success is forgotten', breakIt: instead(SettlePayment, 'succeed', async () => undefined) },
  { name: 'a payment’s document is forgotten', breakIt: instead(Ledger, 'post', async (real, tx, posting) => ((posting as { kind: string }).kind === 'order_paid' ? true : real(tx, posting))) },
  {
    name: 'a refund is a fen short',
    breakIt: instead(Payments, 'requestRefund', (real, tx, order) => real(tx, { ...(order as object), amountFen: Math.max(1, (order as { amountFen: number }).amountFen - 1) } as never)),
  },
  { name: 'a refund is never sent', breakIt: instead(Payments, 'requestRefund', async () => '01900000-0000-7000-8000-00000000dead') },
  { name: 'a missing bag costs nobody anything', breakIt: instead(Orders, 'shortenLines', async () => undefined) },
  { name: 'cash is paid and not taken from the float', breakIt: instead(FloatRepository, 'takeOut', async () => true) },
  { name: 'a float closes whatever was counted', breakIt: instead(Floats, 'count', forgiving('FLOAT_UNBALANCED')) },
  {
    name: 'credit is spent twice',
    breakIt: (app) => {
      instead(CreditsRepository, 'take', async () => true)(app);
      instead(CreditsRepository, 'spend', async () => true)(app);
    },
  },
  { name: 'small change is kept by nobody', breakIt: instead(CreditsRepository, 'add', async () => undefined) },
  { name: 'credit goes back to WeChat and nobody sends it', breakIt: instead(PayOutCredit, 'carryOut' as never, async () => undefined) },
  { name: 'a line goes to two neighbours', breakIt: instead(LineMoveRepository, 'insert', async () => undefined) },
  { name: 'a line that was given stays in its bag', breakIt: instead(HandOverOrder, 'execute', async (real, tx, ids, wish) => ((wish as { toOrderId?: string }).toOrderId ? [] : real(tx, ids, wish))) },
  { name: 'crates are taken from nobody', breakIt: instead(CrateRepository, 'move', async (real, tx, cause, move) => real(tx, cause, { ...(move as object), from: { party: 'found', id: (cause as { pairingId: string }).pairingId } } as never)) },
  { name: 'bags change their place on the road', breakIt: instead(PackingPlaceDesk, 'requireBeforeLock' as never, async () => undefined) },
  { name: 'a trip is oversold', breakIt: instead(TripRepository, 'take', async () => true) },
  {
    name: 'the last of the list comes first',
    breakIt: (app) => {
      const bookings = app.get(BookingRepository);
      const real = bookings.firstWaiting.bind(bookings);
      jest.spyOn(bookings, 'firstWaiting').mockImplementation(async (tx, tripId, people) => (await lastThatFits(tx, tripId, people)) ?? real(tx, tripId, people));
      const lastThatFits = async (tx: Tx, tripId: string, people: number) => (await bookings.inState(tx, tripId, ['waitlisted'])).filter((each) => each.adults + each.children <= people).at(-1);
    },
  },
  { name: 'a family that cancels gets all of it back', breakIt: instead(CancelBooking, 'cancel' as never, (real, tx, booking) => real(tx, booking, (booking as { depositFen: number }).depositFen as never)) },
  { name: 'a place that was not paid is kept', breakIt: instead(EndBookings, 'unpaid', async () => undefined) },
  { name: 'a listing with orders is taken back', breakIt: instead(ListingRepository, 'withdrawAddition', async (_real, tx, id) => (await (tx as Tx).execute('UPDATE listing SET offered = offered - added, added = 0 WHERE id = ?', [id as string])) === 1) },
];
