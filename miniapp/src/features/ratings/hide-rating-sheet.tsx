import { ratingRoutes, type RatingsToReview } from '@cunshe/shared';
import { useWrite } from '@/api';
import { HideWordsSheet } from './hide-words-sheet';

/** The operator hides the words of a garden's rating. */
export function HideRatingSheet({ operatorId, ratingId, onHidden, onClose }: { operatorId: string; ratingId: string; onHidden: (page: RatingsToReview) => void; onClose: () => void }) {
  const hiding = useWrite(ratingRoutes.hideRating);
  const send = async (reason: string) => {
    const answer = await hiding.send({ operatorId, ratingId, reason });
    if (answer) onHidden(answer);
  };
  return <HideWordsSheet hiding={hiding} onHide={(reason) => void send(reason)} onClose={onClose} />;
}
