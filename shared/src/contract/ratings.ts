import { read, write } from './route';

/** What a resident said of a garden whose crops she had in hand. */
export interface GardenRating {
  readonly ratingId: string;
  /** 1 to 5. */
  readonly stars: number;
  /** Empty where only stars were given, and once the operator has taken the words down. */
  readonly text: string;
  /** "周家" where the pairing shows buyers, "一位住户" elsewhere. */
  readonly who: string;
  readonly crops: string;
  readonly date: string;
}
/** Public. */
export interface GardenRatingsPage {
  readonly serverNow: string;
  readonly count: number;
  /** Tenths of a star; null without any. */
  readonly tenths: number | null;
  /** The latest. */
  readonly ratings: readonly GardenRating[];
}
export interface OrderRatingsPage {
  readonly serverNow: string;
  readonly orderId: string;
  /** Until when; null while nothing is in hand. */
  readonly until: string | null;
  readonly gardens: readonly { readonly householdId: string; readonly plaqueNumber: string; readonly farmerName: string; readonly crops: string; readonly stars: number | null; readonly text: string }[];
}
/** For the operator, newest first. */
export interface RatingsToReview {
  readonly serverNow: string;
  readonly ratings: readonly (GardenRating & { readonly plaqueNumber: string; readonly hidden: boolean })[];
}

export const ratingRoutes = {
  gardenRatings: read<{ householdId: string }, GardenRatingsPage>('/gardens/:householdId/ratings'),
  orderRatings: read<{ orderId: string }, OrderRatingsPage>('/orders/:orderId/ratings'),
  rateGarden: write<{ orderId: string; householdId: string; stars: number; text: string }, OrderRatingsPage>('/orders/:orderId/ratings'),
  ratingsToReview: read<{ operatorId: string }, RatingsToReview>('/operators/:operatorId/ratings'),
  hideRating: write<{ operatorId: string; ratingId: string; reason: string }, RatingsToReview>('/operators/:operatorId/ratings/:ratingId/hide'),
};
