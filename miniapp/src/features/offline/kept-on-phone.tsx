import { timeOfDay } from '@cunshe/shared';
import { View } from '@tarojs/components';
import type { Kept } from '@/state/offline-queue';
import { ErrorState } from '@/ui/error-state';
import { OfflineStrip } from '@/ui/offline-strip';

interface KeptOnPhoneProps<Request> {
  waiting: readonly Kept<Request>[];
  refused: readonly Kept<Request>[];
  /** 交过, 称过: what was done with it. */
  done: string;
  onSeen: (request: Request) => void;
}

/** What was done without a network: waiting to be told, or told too late. */
export function KeptOnPhone<Request>({ waiting, refused, done, onSeen }: KeptOnPhoneProps<Request>) {
  return (
    <>
      {waiting.length > 0 && <View id="kept-on-phone"><OfflineStrip title={`${waiting.length} 袋记在手机里`} note={`${waiting.map(({ name }) => name).join('、')}，有网了自动补报`} /></View>}
      {refused.map(({ request, name, at, refused: sentence }) => (
        <ErrorState key={`${name} ${at}`} title={`${name} 没补上，${timeOfDay(new Date(at))} 你${done}`} note={sentence ?? ''} action="知道了" onAction={() => onSeen(request)} />
      ))}
    </>
  );
}
