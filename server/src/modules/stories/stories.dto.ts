import type { KeepStoryRequest, StoryBlock, StoryKind } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

const MOST_PHOTOS = 6;
const MOST_BLOCKS = 40;
const LONGEST_BLOCK = 4_000;
const LONGEST_STORY = 600;
const MOST_REVISIONS = 1_000_000;
/** Nothing unseen. */
const WORDS = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/;
/** Letters, digits and the punctuation of a title. */
const TITLE = /^[\p{L}\p{N} ·，。：“”、—]{1,40}$/u;

export class GardenInput {
  @IsString() @Length(1, 36) householdId!: string;
}

export class EditGardenDto extends GardenInput {
  @IsInt() @Min(0) @Max(MOST_REVISIONS) revision!: number;
  @Length(1, LONGEST_STORY) @Matches(WORDS) text!: string;
  @IsArray() @ArrayMaxSize(MOST_PHOTOS) @ArrayUnique() @IsString({ each: true }) @Length(1, 36, { each: true }) photoIds!: string[];
}

export class StoryVillageInput {
  @IsString() @Length(1, 36) villageId!: string;
}

export class StoryBlockDto implements StoryBlock {
  @IsIn(['heading', 'text', 'photo', 'sound']) kind!: StoryBlock['kind'];
  @Length(1, LONGEST_BLOCK) @Matches(WORDS) text!: string;
}

export class KeepStoryDto extends StoryVillageInput implements KeepStoryRequest {
  @IsOptional() @IsString() @Length(1, 36) storyId?: string;
  @IsInt() @Min(0) @Max(MOST_REVISIONS) revision!: number;
  @IsIn(['story', 'house']) kind!: StoryKind;
  @Matches(TITLE) title!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_BLOCKS) @ValidateNested({ each: true }) @Type(() => StoryBlockDto) blocks!: StoryBlockDto[];
}

export class PublishStoryDto extends StoryVillageInput {
  @IsString() @Length(1, 36) storyId!: string;
  @IsInt() @Min(1) @Max(MOST_REVISIONS) revision!: number;
  @IsBoolean() publish!: boolean;
}

export class OpenPhotoInput {
  @IsString() @Length(1, 36) photoId!: string;
}

export class PhotographListingDto extends OpenPhotoInput {
  @IsString() @Length(1, 36) listingId!: string;
}

export class NameCropDto extends GardenInput {
  @IsString() @Length(1, 36) saleUnitId!: string;
  @Matches(/^\p{L}{1,12}$/u) name!: string;
}

export class DecideCropNameDto extends StoryVillageInput {
  @IsString() @Length(1, 36) nameId!: string;
  @IsBoolean() agree!: boolean;
}
