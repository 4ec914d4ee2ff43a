import type { StoryBlock, StoryKind } from '@cunshe/shared';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** 菜园介绍: what a garden tells of itself. */
@Entity('garden_profile')
@Check('ck_garden_profile_1', 'revision > 0')
export class GardenProfileEntity {
  @PrimaryColumn({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ type: 'varchar', length: 600 }) story!: string;
  /** Ids, in the order they are shown. */
  @Column({ name: 'photo_ids', type: 'simple-json' }) photoIds!: string[];
  @Column({ type: 'int' }) revision!: number;
  @Column({ name: 'updated_by', type: 'varchar', length: 36 }) updatedBy!: string;
  @Column({ name: 'updated_at', type: 'datetime', precision: 3 }) updatedAt!: Date;
}

/** 村故事: as the committee writes it, and as it was published last. */
@Entity('village_story')
@Index('ix_village_story_village_id', ['villageId'])
@Check('ck_village_story_1', 'revision > 0 AND (published_revision IS NULL OR published_revision <= revision)')
@Check('ck_village_story_2', '(published IS NULL) = (published_revision IS NULL)')
export class VillageStoryEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'village_id', type: 'varchar', length: 36 }) villageId!: string;
  @Column({ type: 'varchar', length: 10 }) kind!: StoryKind;
  @Column({ type: 'varchar', length: 40 }) title!: string;
  /** Cleaned before it is kept. */
  @Column({ type: 'simple-json' }) blocks!: StoryBlock[];
  @Column({ type: 'int' }) revision!: number;
  /** What residents see: title and blocks; null while nobody does. */
  @Column({ type: 'simple-json', nullable: true }) published!: object | null;
  @Column({ name: 'published_revision', type: 'int', nullable: true }) publishedRevision!: number | null;
  @Column({ name: 'updated_by', type: 'varchar', length: 36 }) updatedBy!: string;
  @Column({ name: 'updated_at', type: 'datetime', precision: 3 }) updatedAt!: Date;
}

/** 自己的叫法: what a household calls a crop; shown once the committee agrees. */
@Entity('crop_own_name')
@Unique('uq_crop_own_name_household_id_crop_id', ['householdId', 'cropId'])
@Index('ix_crop_own_name_state', ['state'])
@Check('ck_crop_own_name_1', "(state = 'waiting') = (decided_at IS NULL)")
export class CropOwnNameEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ name: 'household_id', type: 'varchar', length: 36 }) householdId!: string;
  @Column({ name: 'crop_id', type: 'varchar', length: 36 }) cropId!: string;
  @Column({ type: 'varchar', length: 12 }) name!: string;
  @Column({ type: 'varchar', length: 10 }) state!: 'waiting' | 'agreed' | 'refused';
  @Column({ name: 'asked_by', type: 'varchar', length: 36 }) askedBy!: string;
  @Column({ name: 'asked_at', type: 'datetime', precision: 3 }) askedAt!: Date;
  @Column({ name: 'decided_by', type: 'varchar', length: 36, nullable: true }) decidedBy!: string | null;
  @Column({ name: 'decided_at', type: 'datetime', precision: 3, nullable: true }) decidedAt!: Date | null;
}
