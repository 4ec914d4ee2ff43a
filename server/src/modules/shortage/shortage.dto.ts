import { type ConfirmShortageRequest, type RedraftRequest, SHORTAGE_STRATEGIES, type ShortageStrategy } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Length, Max, Min, ValidateNested } from 'class-validator';

const ID_LENGTH = 36;
const MOST_LINES = 5_000;
const MOST_BASE_QUANTITY = 1_000_000;
const LAST_VERSION = 1_000_000;

export class ShortagesInput {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
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
