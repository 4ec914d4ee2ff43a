import { type TripAfterPage, tripAfterRoutes } from '@cunshe/shared';
import { useWrite } from '@/api';
import { HideWordsSheet } from '../ratings/hide-words-sheet';

/** The organiser hides the words of a family's rating. */
export function HideTripRatingSheet({ tripId, bookingId, onHidden, onClose }: { tripId: string; bookingId: string; onHidden: (page: TripAfterPage) => void; onClose: () => void }) {
  const hiding = useWrite(tripAfterRoutes.hideTripRating);
  const send = async (reason: string) => {
    const answer = await hiding.send({ tripId, bookingId, reason });
    if (answer) onHidden(answer);
  };
  return <HideWordsSheet hiding={hiding} onHide={(reason) => void send(reason)} onClose={onClose} />;
}
