import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The books of the invented provider, kept beside ours so that a killed server forgets nothing. */
@Entity('wechat_sandbox_record')
export class WechatSandboxRecordEntity {
  @PrimaryColumn({ name: 'record_key', type: 'varchar', length: 90 }) recordKey!: string;
  @Column({ type: 'text' }) content!: string;
  @Column({ type: 'int' }) version!: number;
}
