import type { Check } from '../check';

export const tripPhotosArePrivate: Check = {
  name: 'trip-photos-are-private',
  holds: 'A photo of a trip is there only after its leader said that guardians agreed, and neither everybody nor an operator may look at it.',
  sql: `
    SELECT p.id AS subject, p.subject_id AS trip_id FROM photo p JOIN trip t ON t.id = p.subject_id
    WHERE t.photos_agreed_at IS NULL OR t.photos_agreed_at < t.ends_at OR p.pairing_id IS NOT NULL OR p.is_open = 1
  `,
};
