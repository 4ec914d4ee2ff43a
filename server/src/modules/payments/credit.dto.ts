import { REFUND_WAYS } from '@cunshe/shared';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { RefundWay } from './refunds.repository';

export class CreditInput {
  @IsOptional() @IsString() @Length(1, 36) before?: string;
}

export class SmallRefundsInput {
  @IsIn(REFUND_WAYS) way!: RefundWay;
}
