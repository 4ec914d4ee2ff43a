import type { PublishListingRequest, WithdrawListingRequest } from '@cunshe/shared';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Max, Min } from 'class-validator';

const ID_LENGTH = 36;
/** Nobody carries more than this out of one garden in a day. */
const MOST_UNITS = 10_000;
const DEAREST_FEN = 100_000;

export class TodayInput {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
}

export class HouseholdInput {
  @IsString() @Length(1, ID_LENGTH) householdId!: string;
}

export class PublishListingDto implements PublishListingRequest {
  @IsString() @Length(1, ID_LENGTH) householdId!: string;
  @IsString() @Length(1, ID_LENGTH) saleUnitId!: string;
  @IsInt() @Min(1) @Max(MOST_UNITS) units!: number;
  @IsInt() @Min(1) @Max(DEAREST_FEN) priceFen!: number;
  @IsOptional() @IsInt() @Min(1) @Max(MOST_UNITS) mostPerAccount?: number;
  @IsIn(['tile', 'repeat', 'sentence']) channel!: 'tile' | 'repeat' | 'sentence';
  @IsISO8601({ strict: true }) openedAt!: string;
  @IsOptional() @IsBoolean() confirmedUnusual?: boolean;
}

export class WithdrawListingDto implements WithdrawListingRequest {
  @IsString() @Length(1, ID_LENGTH) listingId!: string;
}
