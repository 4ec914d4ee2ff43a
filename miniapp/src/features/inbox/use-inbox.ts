import { type InboxPage, noticeRoutes, type NoticeView } from '@cunshe/shared';
import { useState } from 'react';
import { call, keepPage, type Page, sentenceFor, usePage } from '@/api';

const REFRESH_MS = 30_000;

export interface Inbox {
  readonly page: Page<InboxPage>;
  /** Loaded so far, newest first. */
  readonly notices: readonly NoticeView[];
  readonly more: boolean;
  /** Why older ones did not come. */
  readonly sentence: string | null;
  loadOlder(): Promise<void>;
  read(notice: NoticeView): Promise<void>;
  readAll(): Promise<void>;
}

/** 消息: the first page is asked for again and again, older ones are added below it. */
export function useInbox(): Inbox {
  const page = usePage(noticeRoutes.inbox, {}, { keep: true, everyMs: REFRESH_MS });
  const [older, setOlder] = useState<readonly NoticeView[]>([]);
  const [end, setEnd] = useState<string | null>();
  const [sentence, setSentence] = useState<string | null>(null);
  const next = end === undefined ? page.data?.nextBefore : end;
  const first = page.data?.notices ?? [];
  const notices = [...first, ...older.filter((notice) => !first.some(({ noticeId }) => noticeId === notice.noticeId))];

  const loadOlder = async () => {
    setSentence(null);
    try {
      const answer = await call(noticeRoutes.inbox, { before: next! });
      setOlder([...older, ...answer.notices]);
      setEnd(answer.nextBefore);
    } catch (error) {
      setSentence(sentenceFor(error));
    }
  };
  const marked = async (unread: number) => {
    keepPage(noticeRoutes.unread, {}, { unread });
    await page.refresh();
  };
  /** Not being able to say that it was read must not keep anybody from reading. */
  const read = async ({ noticeId, read: already }: NoticeView) => {
    if (already) return;
    setOlder(older.map((notice) => (notice.noticeId === noticeId ? { ...notice, read: true } : notice)));
    await call(noticeRoutes.markRead, { noticeId }).then(({ unread }) => marked(unread), () => undefined);
  };
  const readAll = async () => {
    const upTo = notices[0]?.noticeId;
    if (!upTo) return;
    setSentence(null);
    try {
      const { unread } = await call(noticeRoutes.markAllRead, { upTo });
      setOlder(older.map((notice) => ({ ...notice, read: true })));
      await marked(unread);
    } catch (error) {
      setSentence(sentenceFor(error));
    }
  };
  return { page, notices, more: next !== null && next !== undefined, sentence, loadOlder, read, readAll };
}
