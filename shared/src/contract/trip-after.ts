import { download, read, write } from './route';

export interface TripRatingView {
  readonly bookingId: string;
  readonly name: string;
  readonly stars: number;
  readonly hostName: string | null;
  readonly hostStars: number | null;
  /** Empty without words, and once they are erased. */
  readonly text: string;
  readonly hidden: boolean;
}

/** 回来以后, for who organised it. */
export interface TripAfterPage {
  readonly serverNow: string;
  readonly tripId: string;
  readonly title: string;
  readonly over: boolean;
  /** The reader leads it: only then photos come and go. */
  readonly leads: boolean;
  /** Tenths of a star; null without any. */
  readonly tenths: number | null;
  readonly ratings: readonly TripRatingView[];
  readonly photoIds: readonly string[];
  /** When words and photos are deleted. */
  readonly until: string;
}

export const tripAfterRoutes = {
  tripAfter: read<{ tripId: string }, TripAfterPage>('/trip-boards/:tripId/after'),
  /** The words go, the stars stay. */
  hideTripRating: write<{ tripId: string; bookingId: string; reason: string }, TripAfterPage>('/trip-boards/:tripId/ratings/hide'),
  addTripPhotos: write<{ tripId: string; photoIds: readonly string[]; guardiansAgreed: boolean }, TripAfterPage>('/trip-boards/:tripId/photos'),
  removeTripPhoto: write<{ tripId: string; photoId: string }, TripAfterPage>('/trip-boards/:tripId/photos/:photoId/removal'),
  /** For a family that was there. */
  tripPhoto: download<{ bookingId: string; photoId: string }>('/trip-bookings/:bookingId/photos/:photoId'),
};
