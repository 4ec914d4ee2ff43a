import { type ConfirmShortageRequest, type RedraftRequest, type SetShortageSettingsRequest, SHORTAGE_STRATEGIES, type ShortageStrategy } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

const ID_LENGTH = 36;
const MOST_LINES = 5_000;
const MOST_BASE_QUANTITY = 1_000_000;
const MOST_GRAMS = 5_000;
const LAST_VERSION = 1_000_000;

export class ShortagesInput {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
}

export class SetShortageSettingsDto extends ShortagesInput implements SetShortageSettingsRequest {
  @IsIn(SHORTAGE_STRATEGIES) strategy!: ShortageStrategy;
  @IsInt() @Min(0) @Max(MOST_GRAMS) leastUsefulGrams!: number;
  @IsInt() @Min(0) @Max(100) giftPercent!: number;
  @IsInt() @Min(0) @Max(MOST_GRAMS) giftGrams!: number;
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) confirmsAt!: string;
}

export class ShareByHandDto {
  @IsString() @Length(1, ID_LENGTH) lineId!: string;
  @IsInt() @Min(0) @Max(MOST_BASE_QUANTITY) quantity!: number;
}

export class RedraftDto implements RedraftRequest {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @IsString() @Length(1, ID_LENGTH) shortageId!: string;
  @IsInt() @Min(0) @Max(LAST_VERSION) version!: number;
  @IsIn(SHORTAGE_STRATEGIES) strategy!: ShortageStrategy;
  @IsArray() @ArrayMaxSize(MOST_LINES) @ValidateNested({ each: true }) @Type(() => ShareByHandDto) byHand!: ShareByHandDto[];
}

export class ConfirmShortageDto implements ConfirmShortageRequest {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @IsString() @Length(1, ID_LENGTH) shortageId!: string;
  @IsInt() @Min(0) @Max(LAST_VERSION) version!: number;
}
