import type { RecordTapRequest } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';

export class InboxInput {
  @IsOptional() @IsUUID() before?: string;
}

export class NoticeInput {
  @IsUUID() noticeId!: string;
}

export class UpToInput {
  @IsUUID() upTo!: string;
}

export class TapAnswerInput {
  @Matches(/^[\w-]{10,64}$/) templateId!: string;
  @IsIn(['accept', 'reject', 'ban', 'filter']) answer!: 'accept' | 'reject' | 'ban' | 'filter';
}

export class RecordTapInput implements RecordTapRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(3) @ValidateNested({ each: true }) @Type(() => TapAnswerInput)
  answers!: TapAnswerInput[];
}
