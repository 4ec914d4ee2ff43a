import { baseQuantity, type ListingCard, type PricedLine, fen, grams, type Substitution } from '@cunshe/shared';
import { createStore, useStore } from 'zustand';
import { persist } from 'zustand/middleware';
import { onDevice } from './saved';

/** A crop in the basket, with what was shown when it was put there. */
export interface BasketLine {
  readonly listing: ListingCard;
  readonly plaqueNumber: string;
  readonly householdId: string;
  /** Base quantity: pieces or grams. */
  readonly quantity: number;
  readonly substitution: Substitution;
}

interface BasketState {
  /** The day the basket is for: on another day it is empty. */
  readonly businessDate: string;
  readonly pickupPointId: string | null;
  readonly lines: readonly BasketLine[];
  openFor(businessDate: string, pickupPointId: string): void;
  put(line: Omit<BasketLine, 'substitution'>): void;
  wish(listingId: string, substitution: Substitution): void;
  remove(listingId: string): void;
  empty(): void;
}

/** 菜篮. Prices in it are what was shown; the server quotes again before anything is paid. */
export const basketStore = createStore<BasketState>()(
  persist(
    (set, get) => ({
      businessDate: '',
      pickupPointId: null,
      lines: [],
      openFor: (businessDate, pickupPointId) => {
        const same = get().businessDate === businessDate;
        if (!same || get().pickupPointId !== pickupPointId) set({ businessDate, pickupPointId, lines: same ? get().lines : [] });
      },
      put: (line) => set({ lines: withLine(get().lines, line) }),
      wish: (listingId, substitution) =>
        set({ lines: get().lines.map((line) => (line.listing.listingId === listingId ? { ...line, substitution } : line)) }),
      remove: (listingId) => set({ lines: get().lines.filter((line) => line.listing.listingId !== listingId) }),
      empty: () => set({ lines: [] }),
    }),
    { name: 'basket', storage: onDevice() },
  ),
);

export function useBasket<T>(select: (state: BasketState) => T): T {
  return useStore(basketStore, select);
}

/** A basket line as the shared pricing rule takes it. */
export function pricedLine({ listing, quantity }: BasketLine): PricedLine {
  return {
    unit: { kind: listing.unitKind, name: listing.unitName, gramsPerUnit: grams(listing.gramsPerUnit) },
    price: fen(listing.priceFen),
    ordered: baseQuantity(quantity),
  };
}

/** The new amount takes the old one's place; nothing left takes the line out. */
function withLine(lines: readonly BasketLine[], line: Omit<BasketLine, 'substitution'>): BasketLine[] {
  const { listingId } = line.listing;
  const before = lines.find((other) => other.listing.listingId === listingId);
  if (line.quantity <= 0) return lines.filter((other) => other !== before);
  const next = { ...line, substitution: before?.substitution ?? 'refund' };
  return before ? lines.map((other) => (other === before ? next : other)) : [...lines, next];
}
