import type { NoticeKind } from '@cunshe/shared';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

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
