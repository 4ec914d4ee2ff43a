import { FILE_FORMATS, type FileFormat, RECALL_STARTS, type RecallRequest, type RecallStart, type TellRecallRequest } from '@cunshe/shared';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOST_BATCHES = 50;
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
