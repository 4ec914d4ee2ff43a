import type { WhereaboutsPort } from './port';

const PATIENCE = { timeout: 20_000, maximumAge: 30_000 };

/** A browser answers in GPS degrees, and only to pages of a secure origin. */
export const h5Whereabouts: WhereaboutsPort = {
  now: () =>
    new Promise((resolve) => {
      if (!navigator.geolocation) return resolve(null);
      navigator.geolocation.getCurrentPosition(({ coords: { latitude, longitude } }) => resolve({ latitude, longitude, datum: 'wgs84' }), () => resolve(null), PATIENCE);
    }),
};
