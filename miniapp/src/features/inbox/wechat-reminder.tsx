import { noticeRoutes, type SubscriptionsPage } from '@cunshe/shared';
import { keepPage, usePage, useWrite } from '@/api';
import { subscribe } from '@/platform/subscribe';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';

/** After payment: one tap, and WeChat tells too when the vegetables are there. Not where WeChat is not. */
export function WechatReminder() {
  const page = usePage(noticeRoutes.subscriptions, {}, { enabled: subscribe.can });
  const tap = useWrite(noticeRoutes.recordTap);
  if (!subscribe.can || !page.data || page.data.templates.length === 0) return null;
  const { templates } = page.data;
  const ask = async () => {
    const said = await subscribe.ask(templates.map(({ templateId }) => templateId));
    if (!said || Object.keys(said).length === 0) return;
    const answer = await tap.send({ answers: Object.entries(said).map(([templateId, each]) => ({ templateId, answer: each })) });
    if (answer) keepPage(noticeRoutes.subscriptions, {}, answer);
  };
  return (
    <>
      <IconRow id="wechat-reminder" icon="info" title={reminderText(page.data)} note="点一次，微信里提醒一次" action="点一下" onPress={() => void ask()} />
      {tap.sentence && <ErrorState title="没记上" note={tap.sentence} />}
    </>
  );
}

function reminderText({ templates }: SubscriptionsPage): string {
  const balance = templates.find(({ template }) => template === 'arrival')?.balance ?? 0;
  return balance > 0 ? `菜到了微信提醒你，还有 ${balance} 次` : '菜到了，微信提醒我';
}
