import { timeOfDay } from '@cunshe/shared';
import { Text, View } from '@tarojs/components';
import { type QueuedStep, useRunQueue } from '@/state/run-queue';
import { ErrorState } from '@/ui/error-state';
import { Icon } from '@/ui/icon';
import { SmallButton } from '@/ui/small-button';
import { useOnline } from '@/ui/use-online';
import { stepToUndo } from './send-steps';
import { useWaitingSteps } from './use-run';

const DONE: Record<QueuedStep['kind'], string> = { arrive: '到了', undo: '没到', receipt: '收了', skip: '跳过了', drop: '办完了', note: '照片、温度' };

/** What is still on the phone alone: how many, the last one to take back, and what the server did not take. */
export function WaitingSteps() {
  const { waiting, refused } = useWaitingSteps();
  const online = useOnline();
  const remove = useRunQueue((queue) => queue.remove);
  const undoable = stepToUndo(waiting);
  const last = undoable?.kind === 'arrive' ? null : undoable;
  return (
    <>
      {(!online || waiting.some(({ late }) => late)) && (
        <View id="waiting-steps" className="row">
          <Icon name={online ? 'clock' : 'offline'} size="small" />
          <Text className="grow t-cap num">{waitingText(waiting.length, online)}</Text>
        </View>
      )}
      {last && <SmallButton id="undo-step" kind="line" onPress={() => remove(last.id)}>{`${DONE[last.kind]}“${last.title}”，撤回`}</SmallButton>}
      {refused.map((step) => (
        <ErrorState key={step.id} title={`${step.title} 没补上`} note={`你 ${timeOfDay(new Date(step.at))} 点的“${DONE[step.kind]}”：${step.refused}`} action="知道了" onAction={() => remove(step.id)} />
      ))}
    </>
  );
}

function waitingText(count: number, online: boolean): string {
  if (!online) return `没信号也能收菜，有网自动补传。${count > 0 ? `还有 ${count} 单待传` : '都传好了'}`;
  return `还有 ${count} 单待传，正在补`;
}
