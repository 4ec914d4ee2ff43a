import { ORDER_STATES, type OrderState, type PackAt } from '@cunshe/shared';
import { estimateOf, feesOn, type ModelUnit, priceOf, sum } from './arithmetic';
import { CrateFacts } from './crate-facts';
import { CreditFacts } from './credit-facts';
import { StayFacts } from './stay-facts';
import type { TripFact } from './trip-facts';

export interface CropFact {
  readonly listingId: string;
  readonly saleUnitId: string;
  readonly garden: number;
  readonly unit: ModelUnit;
  readonly priceFen: number;
  readonly cutoffAt: Date;
  /** Base units. */
  offered: number;
  open: boolean;
  /** The van has been there, or has passed by: what was to be cut is settled. */
  visited: boolean;
  /** Less was cut than ordered: who gets what is decided by the board. */
  short: boolean;
  /** What the farmer put on top last, and when; null before she did. */
  added: { base: number; readonly at: number } | null;
}

export interface OrderFact {
  readonly id: string;
  /** Which resident, and under which key it was sent. */
  readonly resident: number;
  readonly key: string;
  readonly point: number;
  lines: readonly { readonly listingId: string; readonly quantity: number; readonly priceFen: number }[];
  readonly totalFen: number;
  readonly expiresAt: Date;
  readonly prepayIds: Set<string>;
  state: OrderState;
  /** It has passed the lock: its crops are sold whatever becomes of it. */
  locked: boolean;
  /** Something beyond ordering, paying and weighing has touched its money: the plain sum no longer tells its bill. */
  special: boolean;
  /** How much of it her credit paid when it was placed, fen. */
  creditFen: number;
}

/** What the model believes of the day. */
export class Facts {
  readonly crops: CropFact[] = [];
  readonly orders: OrderFact[] = [];
  readonly credit = new CreditFacts();
  readonly crates = new CrateFacts();
  readonly trips: TripFact[] = [];
  readonly stays = new StayFacts();
  packAt: PackAt = 'door';
  /** The van is back and its float counted. */
  runOver = false;
  /** By order line: pieces or net grams as the driver told them. */
  readonly packed = new Map<string, number>();
  /** By crop, where bags are packed elsewhere: pieces or grams that a door received and no bag holds yet. */
  readonly received = new Map<string, number>();
  /** Fen paid in cash at the doors. */
  cashPaid = 0;
  floatOpened = 0;
  /** The operator has called the day off: it is over. */
  calledOff = false;
  /** Orders whose bag was not in the van. */
  readonly missing = new Set<string>();
  /** Lines that went to a neighbour, by line: the neighbour's order. */
  readonly moved = new Map<string, string>();
  /** Codes out of the blue, by gate: after five wrong ones its keeper has to wait. */
  readonly codesTried: [number, number] = [0, 0];
  /** Orders whose bag has been handed over. */
  readonly handedOver = new Set<string>();

  crop(listingId: string): CropFact {
    return this.crops.find((crop) => crop.listingId === listingId)!;
  }

  ordersOf(resident: number, ...states: OrderState[]): OrderFact[] {
    return this.orders.filter((order) => order.resident === resident && (states.length === 0 || states.includes(order.state)));
  }

  /** Base units held by orders that live, or were cut for when they came to nothing. */
  held(listingId: string): number {
    const living = this.orders.filter(({ state, locked }) => locked || (state !== 'expired' && state !== 'cancelled'));
    return sum(living.flatMap(({ lines }) => lines.filter((line) => line.listingId === listingId).map(({ quantity }) => quantity)));
  }

  /** Base units that somebody still waits for. */
  awaited(listingId: string): number {
    const waiting = this.orders.filter(({ state }) => state !== 'expired' && state !== 'cancelled');
    return sum(waiting.flatMap(({ lines }) => lines.filter((line) => line.listingId === listingId).map(({ quantity }) => quantity)));
  }

  left(listingId: string): number {
    return this.crop(listingId).offered - this.held(listingId);
  }

  /** Total of an order of these lines. */
  quote(lines: readonly { readonly listingId: string; readonly quantity: number }[]): number {
    const crops = sum(lines.map(({ listingId, quantity }) => {
      const { unit, priceFen } = this.crop(listingId);
      return priceOf(unit, priceFen, estimateOf(unit, quantity));
    }));
    return crops + sum(feesOn(crops));
  }
}

/** Every state that lies ahead of one, itself included. */
export function ahead(from: OrderState): ReadonlySet<OrderState> {
  const found = new Set<OrderState>([from]);
  for (const state of found) for (const next of ORDER_STATES[state]) found.add(next);
  return found;
}
