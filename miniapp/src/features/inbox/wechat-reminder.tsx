import { type SubscriptionsPage } from '@cunshe/shared';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { useMessageTap } from './use-message-tap';

/** After payment: one tap, and WeChat tells too when the vegetables are there. Not where WeChat is not. */
export function WechatReminder() {
  const { templates, ask, sentence } = useMessageTap(['arrival', 'change', 'refund']);
  if (templates.length === 0) return null;
  return (
    <>
      <IconRow id="wechat-reminder" icon="info" title={reminderText({ templates })} note="点一次，微信里提醒一次" action="点一下" onPress={() => void ask()} />
      {sentence && <ErrorState title="没记上" note={sentence} />}
    </>
  );
}

function reminderText({ templates }: SubscriptionsPage): string {
  const balance = templates.find(({ template }) => template === 'arrival')?.balance ?? 0;
  return balance > 0 ? `菜到了微信提醒你，还有 ${balance} 次` : '菜到了，微信提醒我';
}
