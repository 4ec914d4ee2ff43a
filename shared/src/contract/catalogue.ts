import type { HelpAct, HelpAction } from './helping';
import type { SaleUnitKind } from '../domain/quantity';
import type { OrderCycleState, ListingState } from '../domain/order-status';
import { read, write } from './route';

/** A household's crop of today, as it stands on the bed. */
export interface ListingCard {
  readonly listingId: string;
  readonly cropId: string;
  readonly cropName: string;
  /** File name of the drawing: "hongcaitai". */
  readonly drawing: string;
  readonly unitKind: SaleUnitKind;
  /** 把, 颗, 斤. */
  readonly unitName: string;
  /** Declared weight of one unit, grams. */
  readonly gramsPerUnit: number;
  /** Fen per piece, or per 500 g when priced by weight. What the household gets. */
  readonly priceFen: number;
  /** What is left, in base units (pieces or grams). */
  readonly remaining: number;
  /** 每家最多: what one account may order of it in all, in base units; null without a limit. */
  readonly mostPerAccount: number | null;
  /** ISO instant; may be earlier than the cycle's. Half-open: at this instant it is closed. */
  readonly cutoffAt: string;
  /** "从 17:00 倒推：……", when the road closes it early. */
  readonly cutoffWhy: string | null;
}

export interface GardenCard {
  readonly householdId: string;
  /** "07". */
  readonly plaqueNumber: string;
  readonly farmerName: string;
  /** "3 组". */
  readonly groupName: string;
  /** Years of growing; null when not told. */
  readonly growingYears: number | null;
  /** Length of the farmer's story audio in seconds; null without one. */
  readonly audioSeconds: number | null;
  readonly listings: readonly ListingCard[];
}

export interface OrderCycleView {
  readonly id: string;
  readonly businessDate: string;
  readonly state: OrderCycleState;
  readonly opensAt: string;
  readonly cutoffAt: string;
  /** Stops of the day road in order. */
  readonly road: readonly { readonly time: string; readonly label: string; readonly at: string }[];
}

/** 今天: one screen, one request; gardens carry their crops, the by-crop view is computed from them. Public. */
export interface TodayPage {
  readonly serverNow: string;
  readonly pairingId: string;
  readonly villageName: string;
  readonly pickupPoint: {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly compoundName: string;
    readonly pickupFrom: string;
    readonly pickupTo: string;
  };
  /** Null on a day without service. */
  readonly cycle: OrderCycleView | null;
  /** When the next cycle opens, ISO; null while this one is open. */
  readonly nextOpensAt: string | null;
  /** Why nothing is served today: "农田进水", "周日不送"; null on a day with service. */
  readonly closedReason: string | null;
  readonly gardens: readonly GardenCard[];
  /** Gardens of the village, listed today or not. */
  readonly gardenCount: number;
}

/** The page of one garden, opened from a card or by the sign's `scene`. Public. */
export interface GardenPage {
  readonly serverNow: string;
  readonly villageName: string;
  readonly garden: GardenCard;
  readonly quote: string | null;
  readonly cycle: OrderCycleView | null;
  readonly nextOpensAt: string | null;
  readonly facts: readonly { readonly icon: 'award' | 'people' | 'star'; readonly title: string; readonly detail: string }[];
}

// ---- the farmer's side

export interface FarmerHome {
  readonly serverNow: string;
  readonly farmerName: string;
  readonly householdId: string;
  readonly plaqueNumber: string;
  /** The village helper behind "打给小罗". */
  readonly contact: { readonly name: string; readonly phone: string } | null;
  /** Drawing for the sell tile: the crop sold most lately. */
  readonly sellDrawing: string;
  readonly listings: readonly FarmerListing[];
  readonly harvest: {
    /** True once lines are locked and tasks are out. */
    readonly ready: boolean;
    readonly cropCount: number;
    readonly buyerCount: number;
    /** "29 把", or "12.5 斤" or "3 样" when units differ. */
    readonly amount: { readonly value: string; readonly unit: string };
    readonly acknowledged: boolean;
  } | null;
  /** Null for a helper who was not asked to look after it. */
  readonly money: { readonly fen: number; readonly paid: boolean } | null;
  /** What the reader may do for her when a helper; null for herself. */
  readonly helping: readonly HelpAction[] | null;
  /** What others did for her today. */
  readonly acts: readonly HelpAct[];
}

export interface FarmerListing {
  readonly listingId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly offeredText: string;
  readonly soldText: string;
  readonly priceFen: number;
  readonly unitName: string;
  /** "每家最多 2 把"; null without a limit. */
  readonly limitText: string | null;
  readonly state: ListingState;
  /** ISO instant until which it can be taken back; null when it cannot. */
  readonly withdrawUntil: string | null;
}

/** A crop the household may list, with what it did last time. */
export interface ListingChoice {
  readonly saleUnitId: string;
  readonly cropName: string;
  readonly drawing: string;
  readonly category: string;
  /** Pinyin initials for the finder: "hct". */
  readonly initials: string;
  readonly unitKind: SaleUnitKind;
  readonly unitName: string;
  readonly gramsPerUnit: number;
  /** Price the tile starts from: the household's last, else the committee's guide price. */
  readonly priceFen: number;
  readonly floorFen: number;
  readonly ceilingFen: number;
  /** 'HH:MM' until which it can be ordered, when that is earlier than everybody's; null otherwise. */
  readonly ownCutoff: string | null;
  readonly cutoffWhy: string | null;
  /** Last listing within 14 days; null for a crop not sold lately. */
  readonly last: { readonly units: number; readonly soldOut: boolean; readonly daysAgo: number } | null;
}

export interface ListingChoicesPage {
  readonly serverNow: string;
  readonly businessDate: string;
  /** Until when today's listings are taken; null when none are taken now. */
  readonly listUntil: string | null;
  /** Own crops of the last 14 days first. */
  readonly choices: readonly ListingChoice[];
}

export interface PublishListingRequest {
  readonly householdId: string;
  readonly saleUnitId: string;
  /** Whole units: 20 把, 15 斤. */
  readonly units: number;
  readonly priceFen: number;
  /** 每家最多: what one account may order of it in all, in whole units. Left out: as much as there is. */
  readonly mostPerAccount?: number;
  readonly channel: 'tile' | 'repeat' | 'sentence';
  /** When the farmer opened the page, ISO: measures the fifteen seconds. */
  readonly openedAt: string;
  /** Set after an unusual quantity has been asked about. */
  readonly confirmedUnusual?: boolean;
}

export interface WithdrawListingRequest {
  readonly listingId: string;
}

export const catalogueRoutes = {
  today: read<{ pickupPointId: string }, TodayPage>('/today/:pickupPointId'),
  garden: read<{ householdId: string }, GardenPage>('/gardens/:householdId'),
  listingChoices: read<{ householdId: string }, ListingChoicesPage>('/farmer/:householdId/listing-choices'),
  publishListing: write<PublishListingRequest, FarmerListing>('/farmer/:householdId/listings'),
  withdrawListing: write<WithdrawListingRequest, FarmerListing>('/farmer/listings/:listingId/withdraw'),
  sellOut: write<WithdrawListingRequest, FarmerListing>('/farmer/listings/:listingId/sell-out'),
};
