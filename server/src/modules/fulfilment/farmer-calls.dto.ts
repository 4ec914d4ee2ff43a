import { DISPUTE_KINDS, type DisputeKind, type DisputeOutcome } from '@cunshe/shared';
import { IsIn, IsString, Length } from 'class-validator';

export class DisputeReceiptDto {
  @IsString() @Length(1, 36) receiptId!: string;
  @IsIn(DISPUTE_KINDS) kind!: DisputeKind;
}

export class SettleDisputeDto {
  @IsString() @Length(1, 36) disputeId!: string;
}

export class AnswerDisputeDto extends SettleDisputeDto {
  @IsString() @Length(1, 36) operatorId!: string;
  @IsIn(['corrected', 'explained']) outcome!: DisputeOutcome;
  @IsString() @Length(2, 120) answer!: string;
}

export class CallListInput {
  @IsString() @Length(1, 36) villageId!: string;
}

export class HeardByPhoneDto extends CallListInput {
  @IsString() @Length(1, 36) taskId!: string;
}
