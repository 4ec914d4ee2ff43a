import { FILE_FORMATS, type FileFormat, REPORT_KINDS, type ReportFileRequest, type ReportKind, type ReportRequest } from '@cunshe/shared';
import { IsIn, IsString, Length, Matches } from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export class ReportInput implements ReportRequest {
  @IsString() @Length(1, 36) pairingId!: string;
  @IsIn(REPORT_KINDS) kind!: ReportKind;
  @IsString() @Matches(DATE) from!: string;
  @IsString() @Matches(DATE) to!: string;
}

export class OrderHistoryInput {
  @IsString() @Length(1, 36) orderId!: string;
}

export class ReportFileInput extends ReportInput implements ReportFileRequest {
  @IsIn(FILE_FORMATS) format!: FileFormat;
}
