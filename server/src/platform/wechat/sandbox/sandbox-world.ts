import { randomBytes } from 'node:crypto';
import type { SandboxKeys } from './sandbox-keys';
import { type Notice, signNotice, type SignedNotice } from './sandbox-notices';
import type { SandboxRecords } from './sandbox-records';

/** Something the provider does by itself, later. */
export type SandboxTask =
  | { readonly kind: 'deliver'; readonly noticeId: string; readonly attempt: number }
  | { readonly kind: 'settle_late'; readonly prepayId: string };

/** What the invented provider stands on: in the server's process or on its own. */
export interface SandboxWorld {
  readonly keys: SandboxKeys;
  readonly records: SandboxRecords;
  readonly wallClock: () => number;
  now(): Promise<Date>;
  /** Sees to it that the task is run at that time. */
  at(when: Date, task: SandboxTask): Promise<void>;
  /** Brings a notification to our server; its HTTP status. */
  post(url: string, message: SignedNotice): Promise<number>;
}

interface NoticeRecord {
  readonly notice: Notice;
  readonly acknowledged: boolean;
}

/** WeChat Pay's own pauses between attempts, in seconds (24 h 4 min in all). */
const PAUSES = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600];

/** Notifications: sent again until they are acknowledged, each time signed anew under the same id. */
export class NoticeOffice {
  constructor(private readonly world: SandboxWorld) {}

  /** Sends at once, and again later unless that went well. */
  async announce(content: Omit<Notice, 'id'>, copies = 1): Promise<void> {
    const notice = await this.keep(content);
    await this.retryLater(notice.id, 0);
    await Promise.all(Array.from({ length: copies }, () => this.attempt(notice)));
  }

  /** Sends as soon as the request now being answered is over. */
  async announceSoon(content: Omit<Notice, 'id'>): Promise<void> {
    const notice = await this.keep(content);
    await this.world.at(await this.world.now(), { kind: 'deliver', noticeId: notice.id, attempt: 0 });
  }

  async deliver(noticeId: string, attempt: number): Promise<void> {
    const kept = await this.world.records.get<NoticeRecord>(`notice:${noticeId}`);
    if (!kept || kept.acknowledged) return;
    if (!(await this.attempt(kept.notice))) await this.retryLater(noticeId, attempt);
  }

  private async keep(content: Omit<Notice, 'id'>): Promise<Notice> {
    const notice = { ...content, id: randomBytes(16).toString('hex') };
    await this.world.records.change<NoticeRecord>(`notice:${notice.id}`, () => ({ notice, acknowledged: false }));
    return notice;
  }

  private async attempt(notice: Notice): Promise<boolean> {
    const message = signNotice(notice, this.world.keys, Math.floor(this.world.wallClock() / 1000));
    const status = await this.world.post(notice.url, message).catch(() => 0);
    const acknowledged = status === 200 || status === 204;
    if (acknowledged) await this.world.records.change<NoticeRecord>(`notice:${notice.id}`, () => ({ notice, acknowledged }));
    return acknowledged;
  }

  private async retryLater(noticeId: string, attempt: number): Promise<void> {
    const pause = PAUSES[attempt];
    if (pause === undefined) return;
    const when = new Date((await this.world.now()).getTime() + pause * 1000);
    await this.world.at(when, { kind: 'deliver', noticeId, attempt: attempt + 1 });
  }
}
