import type { OrderGoodRequest, SaveGoodRequest } from '@cunshe/shared';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

const ID_LENGTH = 36;
const MOST_FEN = 100_000;
const MOST_PIECES = 20;
const DATE = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const WORDS = /^[\p{L}\p{N}（）· ]*\p{L}[\p{L}\p{N}（）· ]*$/u;

export class OrderGoodInput implements OrderGoodRequest {
  @IsString() @Length(1, ID_LENGTH) goodId!: string;
  @IsInt() @Min(1) @Max(MOST_PIECES) count!: number;
  @Matches(DATE) date!: string;
  @IsInt() @Min(1) @Max(MOST_FEN) priceFen!: number;
}

export class GoodOrderInput {
  @IsString() @Length(1, ID_LENGTH) orderId!: string;
}

export class HostGoodsInput {
  @IsString() @Length(1, ID_LENGTH) householdId!: string;
}

export class SaveGoodInput extends HostGoodsInput implements SaveGoodRequest {
  @IsOptional() @IsString() @Length(1, ID_LENGTH) goodId?: string;
  @IsString() @Length(1, 20) @Matches(WORDS) name!: string;
  @IsString() @Length(1, 4) @Matches(WORDS) unit!: string;
  @IsInt() @Min(1) @Max(MOST_FEN) priceFen!: number;
  @IsInt() @Min(0) @Max(10_000) offered!: number;
}

export class HandGoodInput extends HostGoodsInput {
  @Matches(/^\d{6}$/) code!: string;
}
