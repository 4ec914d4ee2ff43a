import type { NoticeKind } from '@cunshe/shared';

/** Something to tell one person. */
export interface NewNotice {
  readonly accountId: string;
  readonly kind: NoticeKind;
  /** What it is about; with the kind it says which notices are the same. Up to 80 characters. */
  readonly subjectId: string;
  readonly title: string;
  /** What happened, then the next step. */
  readonly body: string;
  /** Address of the page that a tap opens. */
  readonly place?: string;
}

export interface Notice extends NewNotice {
  readonly id: string;
  readonly postedAt: Date;
  readonly readAt: Date | null;
}

const TITLE_LENGTH = 40;
const BODY_LENGTH = 240;

/** Cut to what the inbox keeps: a long crop name must not lose the whole notice. */
export function fitted(notice: NewNotice): NewNotice {
  return { ...notice, title: cut(notice.title, TITLE_LENGTH), body: cut(notice.body, BODY_LENGTH) };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
