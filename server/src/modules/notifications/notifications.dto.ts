import { IsOptional, IsUUID } from 'class-validator';

export class InboxInput {
  @IsOptional() @IsUUID() before?: string;
}

export class NoticeInput {
  @IsUUID() noticeId!: string;
}

export class UpToInput {
  @IsUUID() upTo!: string;
}
