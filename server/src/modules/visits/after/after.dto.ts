import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { BookingInput, TripInput } from '../visits.dto';

const ID_LENGTH = 36;
/** Something to read, and nothing that steers a page or hides. */
const PLAIN = /^[^\p{C}]*$/u;
const WORDS = /^[^\p{C}]*[\p{L}\p{N}][^\p{C}]*$/u;

export class RateTripInput extends BookingInput {
  @IsInt() @Min(1) @Max(5) stars!: number;
  @IsOptional() @IsInt() @Min(1) @Max(5) hostStars?: number;
  @IsString() @Length(0, 140) @Matches(PLAIN) text!: string;
}

export class HideTripRatingInput extends TripInput {
  @IsString() @Length(1, ID_LENGTH) bookingId!: string;
  @IsString() @Length(2, 60) @Matches(WORDS) reason!: string;
}

export class AddTripPhotosInput extends TripInput {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(9) @ArrayUnique() @IsString({ each: true }) @Length(1, ID_LENGTH, { each: true }) photoIds!: string[];
  @IsBoolean() guardiansAgreed!: boolean;
}

export class RemoveTripPhotoInput extends TripInput {
  @IsString() @Length(1, ID_LENGTH) photoId!: string;
}

export class TripPhotoInput extends BookingInput {
  @IsString() @Length(1, ID_LENGTH) photoId!: string;
}
