import type { ExtraWish, SaveExtraRequest } from '@cunshe/shared';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

const ID_LENGTH = 36;
const MOST_FEN = 100_000;
const MOST_PIECES = 20;
const WORDS = /^[\p{L}\p{N}（）· ]*\p{L}[\p{L}\p{N}（）· ]*$/u;

export class ExtraWishInput implements ExtraWish {
  @IsString() @Length(1, ID_LENGTH) extraId!: string;
  @IsInt() @Min(1) @Max(MOST_PIECES) count!: number;
  @IsInt() @Min(1) @Max(MOST_FEN) priceFen!: number;
}

export class OrderExtraInput extends ExtraWishInput {
  @IsString() @Length(1, ID_LENGTH) bookingId!: string;
}

export class ExtraLineInput {
  @IsString() @Length(1, ID_LENGTH) lineId!: string;
}

export class CancelExtraInput extends ExtraLineInput {
  @IsInt() @Min(0) @Max(MOST_FEN * MOST_PIECES) expectedRefundFen!: number;
}

export class SaveExtraInput implements SaveExtraRequest {
  @IsString() @Length(1, ID_LENGTH) tripId!: string;
  @IsOptional() @IsString() @Length(1, ID_LENGTH) extraId?: string;
  @IsString() @Length(1, ID_LENGTH) householdId!: string;
  @IsString() @Length(1, 20) @Matches(WORDS) name!: string;
  @IsString() @Length(1, 4) @Matches(WORDS) unit!: string;
  @IsInt() @Min(1) @Max(MOST_FEN) priceFen!: number;
  @IsInt() @Min(0) @Max(10_000) offered!: number;
}
