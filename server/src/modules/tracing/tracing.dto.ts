import { FILE_FORMATS, type FileFormat, type Plot, RECALL_STARTS, type RecallRequest, type RecallStart, type SetPlotsRequest, type TellRecallRequest } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Says something, and has no control characters. */
const WORDS = /^[^\p{C}]*[\p{L}\p{N}][^\p{C}]*$/u;
const MOST_BATCHES = 50;
const MOST_PLOTS = 20;
const LONGEST_DRILL_SECONDS = 86_400;

export class LineTraceInput {
  @IsString() @Length(1, 36) orderId!: string;
  @IsString() @Length(1, 36) lineId!: string;
}

export class CertificateInput {
  @Matches(/^[0-9A-Za-z-]{1,32}$/) number!: string;
}

export class CertificatesInput {
  @IsString() @Length(1, 36) operatorId!: string;
  @IsOptional() @Matches(DATE) businessDate?: string;
}

export class VillageCertificatesInput {
  @IsString() @Length(1, 36) villageId!: string;
  @IsOptional() @Matches(DATE) businessDate?: string;
}

export class PlotsInput {
  @IsString() @Length(1, 36) villageId!: string;
  @IsString() @Length(1, 36) householdId!: string;
}

export class PlotDto implements Plot {
  @IsString() @Length(2, 40) @Matches(WORDS) name!: string;
  @IsArray() @ArrayMaxSize(30) @ArrayUnique() @IsString({ each: true }) @Length(1, 40, { each: true }) crops!: string[];
}

export class SetPlotsDto extends PlotsInput implements SetPlotsRequest {
  @IsInt() @Min(0) revision!: number;
  @IsArray() @ArrayMaxSize(MOST_PLOTS) @ArrayUnique((plot: PlotDto | null) => plot?.name) @ValidateNested({ each: true }) @Type(() => PlotDto) plots!: PlotDto[];
}

export class CertificateFileInput {
  @IsString() @Length(1, 36) operatorId!: string;
  @Matches(DATE) businessDate!: string;
}

export class MixCertificateDto {
  @IsString() @Length(1, 36) operatorId!: string;
  @IsString({ each: true }) @Length(1, 36, { each: true }) @ArrayMinSize(2) @ArrayMaxSize(MOST_BATCHES) batchIds!: readonly string[];
}

export class RecallInput implements RecallRequest {
  @IsString() @Length(1, 36) operatorId!: string;
  @IsIn(RECALL_STARTS) start!: RecallStart;
  @IsString() @Length(1, 36) id!: string;
  @IsOptional() @Matches(DATE) from?: string;
  @IsOptional() @Matches(DATE) to?: string;
}

export class RecallFileInput extends RecallInput {
  @IsIn(FILE_FORMATS) format!: FileFormat;
}

export class TellRecallDto extends RecallInput implements TellRecallRequest {
  @IsString() @Length(1, 120) reason!: string;
  @IsBoolean() drill!: boolean;
  @IsInt() @Min(0) @Max(LONGEST_DRILL_SECONDS) seconds!: number;
}
