import type { NoticeKind } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 消息: one thing told to one person, once. */
@Entity('notice')
@Unique('uq_notice_account_id_kind_subject_id', ['accountId', 'kind', 'subjectId'])
@Index('ix_notice_account_id_id', ['accountId', 'id'])
@Index('ix_notice_account_id_read_at', ['accountId', 'readAt'])
export class NoticeEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ type: 'varchar', length: 30 }) kind!: NoticeKind;
  /** What it is about: an order, a cycle, a refund. */
  @Column({ name: 'subject_id', type: 'varchar', length: 80 }) subjectId!: string;
  @Column({ type: 'varchar', length: 40 }) title!: string;
  @Column({ type: 'varchar', length: 240 }) body!: string;
  /** Address of the page that a tap opens. */
  @Column({ type: 'varchar', length: 200, nullable: true }) place!: string | null;
  @Column({ name: 'posted_at', type: 'datetime', precision: 3 }) postedAt!: Date;
  @Column({ name: 'read_at', type: 'datetime', precision: 3, nullable: true }) readAt!: Date | null;
}

/** One WeChat message that a tap has bought, and the message that spent it. */
@Entity('subscription_grant')
@Check('ck_subscription_grant_1', '(spent_at IS NULL) = (message_id IS NULL)')
@Unique('uq_subscription_grant_message_id', ['messageId'])
@Index('ix_subscription_grant_account_id_template_spent_at', ['accountId', 'template', 'spentAt'])
export class SubscriptionGrantEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ type: 'varchar', length: 20 }) template!: string;
  @Column({ name: 'granted_at', type: 'datetime', precision: 3 }) grantedAt!: Date;
  @Column({ name: 'spent_at', type: 'datetime', precision: 3, nullable: true }) spentAt!: Date | null;
  @Column({ name: 'message_id', type: 'varchar', length: 36, nullable: true }) messageId!: string | null;
}

/** A WeChat message on its way; its id is that of its notice. */
@Entity('subscription_message')
@Index('ix_subscription_message_account_id', ['accountId'])
export class SubscriptionMessageEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ type: 'varchar', length: 20 }) template!: string;
  @Column({ type: 'varchar', length: 10 }) state!: string;
  @Column({ type: 'varchar', length: 40, nullable: true }) code!: string | null;
  @Column({ name: 'queued_at', type: 'datetime', precision: 3 }) queuedAt!: Date;
  @Column({ name: 'ended_at', type: 'datetime', precision: 3, nullable: true }) endedAt!: Date | null;
}
