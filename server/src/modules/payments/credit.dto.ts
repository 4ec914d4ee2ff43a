import { REFUND_WAYS } from '@cunshe/shared';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import type { RefundWay } from './refunds.repository';

export class CreditInput {
  @IsOptional() @IsString() @Length(1, 36) before?: string;
}

export class SmallRefundsInput {
  @IsIn(REFUND_WAYS) way!: RefundWay;
}

export class PayOutInput {
  @IsInt() @Min(1) @Max(100_000_000) fen!: number;
}
