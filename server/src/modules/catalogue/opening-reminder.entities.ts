import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 开园提醒: who wants to be told at a pairing's next opening; gone when told. */
@Entity('opening_reminder')
export class OpeningReminderEntity {
  @PrimaryColumn({ name: 'pairing_id', type: 'varchar', length: 36 }) pairingId!: string;
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 }) accountId!: string;
  @Column({ name: 'asked_at', type: 'datetime', precision: 3 }) askedAt!: Date;
}
