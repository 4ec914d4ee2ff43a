import { timeOfDay } from '@cunshe/shared';
import { ErrorState } from '@/ui/error-state';
import { OfflineStrip } from '@/ui/offline-strip';
import type { HandedOffline } from '@/state/handed-offline';

interface OfflineBagsProps {
  waiting: readonly HandedOffline[];
  refused: readonly HandedOffline[];
  onSeen: (orderId: string) => void;
}

/** What was given away without a network: waiting to be told, or told too late. */
export function OfflineBags({ waiting, refused, onSeen }: OfflineBagsProps) {
  return (
    <>
      {waiting.length > 0 && <OfflineStrip title={`${waiting.length} 袋记在手机里`} note={`${waiting.map(({ bagLabel }) => bagLabel).join('、')}，有网了自动补报`} />}
      {refused.map(({ request, bagLabel, at, refused: sentence }) => (
        <ErrorState key={request.orderId} title={`${bagLabel} 没补上，${timeOfDay(new Date(at))} 你交过`} note={sentence ?? ''} action="知道了" onAction={() => onSeen(request.orderId)} />
      ))}
    </>
  );
}
