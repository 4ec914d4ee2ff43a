import { FILE_FORMATS, type FileFormat, HISTORY_SUBJECTS, type HistorySubject, type OperatorHistoryRequest, REPORT_KINDS, type ReportFileRequest, type ReportKind, type ReportRequest } from '@cunshe/shared';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export class ReportInput implements ReportRequest {
  @IsString() @Length(1, 36) pairingId!: string;
  @IsIn(REPORT_KINDS) kind!: ReportKind;
  @IsString() @Matches(DATE) from!: string;
  @IsString() @Matches(DATE) to!: string;
}

export class OrderHistoryInput {
  @IsString() @Length(1, 36) orderId!: string;
  @IsOptional() @IsString() @Length(1, 36) before?: string;
}

export class OperatorHistoryInput implements OperatorHistoryRequest {
  @IsString() @Length(1, 36) operatorId!: string;
  @IsIn(HISTORY_SUBJECTS) subject!: HistorySubject;
  @IsOptional() @IsString() @Length(1, 36) subjectId?: string;
  @IsOptional() @IsString() @Matches(DATE) date?: string;
  @IsOptional() @IsString() @Length(1, 36) personId?: string;
  @IsOptional() @IsString() @Length(1, 36) before?: string;
}

export class ReportFileInput extends ReportInput implements ReportFileRequest {
  @IsIn(FILE_FORMATS) format!: FileFormat;
}
