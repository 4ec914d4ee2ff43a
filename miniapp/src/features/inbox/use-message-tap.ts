import { noticeRoutes, type SubscriptionTemplate } from '@cunshe/shared';
import { keepPage, usePage, useWrite } from '@/api';
import { subscribe } from '@/platform/subscribe';
import { useMe } from '@/state/session';

/** One tap on WeChat's question buys one message of each of these; nothing happens where WeChat is not. */
export function useMessageTap(wanted: readonly SubscriptionTemplate[]) {
  const me = useMe();
  const page = usePage(noticeRoutes.subscriptions, {}, { enabled: subscribe.can && !!me });
  const tap = useWrite(noticeRoutes.recordTap);
  const templates = (page.data?.templates ?? []).filter(({ template }) => wanted.includes(template));
  const ask = async (): Promise<void> => {
    const said = templates.length > 0 ? await subscribe.ask(templates.map(({ templateId }) => templateId)) : null;
    if (!said || Object.keys(said).length === 0) return;
    const answer = await tap.send({ answers: Object.entries(said).map(([templateId, each]) => ({ templateId, answer: each })) });
    if (answer) keepPage(noticeRoutes.subscriptions, {}, answer);
  };
  return { templates, ask, sentence: tap.sentence };
}
