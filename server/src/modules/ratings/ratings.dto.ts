import { IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';

/** Something to read, and nothing that steers a page or hides. */
const PLAIN = /^[^\p{C}]*$/u;
const WORDS = /^[^\p{C}]*[\p{L}\p{N}][^\p{C}]*$/u;

export class GardenRatingsInput {
  @IsString() @Length(1, 36) householdId!: string;
}

export class OrderRatingsInput {
  @IsString() @Length(1, 36) orderId!: string;
}

export class RateGardenDto extends OrderRatingsInput {
  @IsString() @Length(1, 36) householdId!: string;
  @IsInt() @Min(1) @Max(5) stars!: number;
  @IsString() @Length(0, 100) @Matches(PLAIN) text!: string;
}

export class RatingsToReviewInput {
  @IsString() @Length(1, 36) operatorId!: string;
}

export class HideRatingDto extends RatingsToReviewInput {
  @IsString() @Length(1, 36) ratingId!: string;
  @IsString() @Length(2, 60) @Matches(WORDS) reason!: string;
}
