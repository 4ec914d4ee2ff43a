import { isRefusal, type Write } from '@/api';
import { ErrorState } from '@/ui/error-state';

interface NotDoneProps {
  write: Pick<Write<object, unknown>, 'error' | 'sentence'>;
  /** 没退成: when it was something else. */
  title: string;
  /** Shows how things are now. */
  onSee: () => void;
}

/** Why a decision was not taken; when somebody else at the desk was faster, the way to what was decided. */
export function NotDone({ write: { error, sentence }, title, onSee }: NotDoneProps) {
  if (!sentence) return null;
  if (!isRefusal(error, 'STATE_CHANGED')) return <ErrorState title={title} note={sentence} />;
  return <ErrorState title="刚有人先办了" note="你这次没算数，看看现在定成了什么" action="看看" onAction={onSee} />;
}
