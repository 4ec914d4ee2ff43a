import type { AddCrateTypeRequest, ChangeDepotRequest, CountCratesRequest } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

const ID_LENGTH = 36;
const MOST_CRATES = 5_000;
const MOST_TYPES = 20;
/** Nobody lifts more than 60 kg. */
const HEAVIEST = 60_000;

export class CratesInput {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
}

export class PointCratesInput {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
}

export class RunCratesInput {
  @IsString() @Length(1, ID_LENGTH) routeId!: string;
}

export class AddCrateTypeDto extends CratesInput implements AddCrateTypeRequest {
  @IsString() @Length(1, 20) @Matches(/^[^\p{C}]*\S[^\p{C}]*$/u) name!: string;
  @IsInt() @Min(500) @Max(HEAVIEST) holdsGrams!: number;
}

export class ChangeDepotDto extends CratesInput implements ChangeDepotRequest {
  @IsString() @Length(1, ID_LENGTH) typeId!: string;
  @IsIn(['bought', 'lost', 'damaged']) change!: ChangeDepotRequest['change'];
  @IsInt() @Min(1) @Max(MOST_CRATES) crates!: number;
}

class CrateCountDto {
  @IsString() @Length(1, ID_LENGTH) typeId!: string;
  @IsInt() @Min(0) @Max(MOST_CRATES) good!: number;
  @IsInt() @Min(0) @Max(MOST_CRATES) damaged!: number;
}

export class CountCratesDto extends PointCratesInput implements CountCratesRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_TYPES) @ValidateNested({ each: true }) @Type(() => CrateCountDto) counts!: CrateCountDto[];
}
