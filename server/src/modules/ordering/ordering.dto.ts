import { type ChangeOrderRequest, FEE_TYPES, type FeeType, type OrderLineRequest, type PlaceOrderRequest, type QuoteRequest, type SeenQuote, SUBSTITUTIONS, type Substitution } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { DelegateInput, RecipientInput } from './order-people.dto';

const ID_LENGTH = 36;
const MOST_LINES = 60;
/** More than any garden gives: 1,000 kg or as many pieces. */
const MOST_BASE_UNITS = 1_000_000;
const MOST_FEN = 100_000_000;
const MOST_REVISION = 100_000;

export class OrderLineInput implements OrderLineRequest {
  @IsString() @Length(1, ID_LENGTH) listingId!: string;
  @IsInt() @Min(1) @Max(MOST_BASE_UNITS) quantity!: number;
  @IsIn(SUBSTITUTIONS) substitution!: Substitution;
}

export class QuoteInput implements QuoteRequest {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_LINES) @ValidateNested({ each: true }) @Type(() => OrderLineInput)
  lines!: OrderLineInput[];
}

export class SeenLineInput {
  @IsString() @Length(1, ID_LENGTH) listingId!: string;
  @IsInt() @Min(1) @Max(MOST_BASE_UNITS) quantity!: number;
  @IsInt() @Min(0) @Max(MOST_FEN) priceFen!: number;
}

export class SeenFeeInput {
  @IsIn(FEE_TYPES) type!: FeeType;
  @IsInt() @Min(0) @Max(MOST_FEN) fen!: number;
}

export class SeenQuoteInput implements SeenQuote {
  @IsArray() @ArrayMaxSize(MOST_LINES) @ValidateNested({ each: true }) @Type(() => SeenLineInput) lines!: SeenLineInput[];
  @IsArray() @ArrayMaxSize(FEE_TYPES.length) @ValidateNested({ each: true }) @Type(() => SeenFeeInput) fees!: SeenFeeInput[];
}

export class PlaceOrderInput extends QuoteInput implements PlaceOrderRequest {
  @IsInt() @Min(0) @Max(MOST_FEN) expectedTotalFen!: number;
  @IsOptional() @IsInt() @Min(0) @Max(MOST_FEN) creditFen?: number;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => SeenQuoteInput) seen?: SeenQuoteInput;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => RecipientInput) recipient?: RecipientInput;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => DelegateInput) delegate?: DelegateInput;
}

export class ChangeOrderInput extends PlaceOrderInput implements ChangeOrderRequest {
  @IsString() @Length(1, ID_LENGTH) orderId!: string;
  @IsInt() @Min(0) @Max(MOST_REVISION) revision!: number;
}

export class OrderInput {
  @IsString() @Length(1, ID_LENGTH) orderId!: string;
}

export class OrderListInput {
  @IsOptional() @IsString() @Length(1, ID_LENGTH) before?: string;
}

export class OrderKeyInput {
  @Matches(/^[A-Za-z0-9_-]{8,64}$/) key!: string;
}
