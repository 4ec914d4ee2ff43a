import { type BookStayRequest, type CancelTier, type ChangeStayRequest, type SaveRoomRequest, type SpecialPrice, type StayChangeWish, type StayGuest } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

const ID_LENGTH = 36;
const MOST_FEN = 1_000_000;
const DATE = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** A room's name and what is in it: words. */
const WORDS = /^[\p{L}\p{N}，、（）· ]*[\p{L}\p{N}][\p{L}\p{N}，、（）· ]*$/u;

export class StaySearchInput {
  @IsOptional() @Matches(DATE) from?: string;
  @IsOptional() @Matches(DATE) to?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(20) people?: number;
}

export class RoomInput {
  @IsString() @Length(1, ID_LENGTH) roomId!: string;
}

export class BookStayInput extends RoomInput implements BookStayRequest {
  @Matches(DATE) from!: string;
  @Matches(DATE) to!: string;
  @IsInt() @Min(1) @Max(20) people!: number;
  @IsInt() @Min(1) @Max(100_000_000) expectedTotalFen!: number;
}

export class StayBookingInput {
  @IsString() @Length(1, ID_LENGTH) bookingId!: string;
}

export class CancelStayInput extends StayBookingInput {
  @IsInt() @Min(0) @Max(MOST_FEN) expectedRefundFen!: number;
}

export class StayChangeInput extends StayBookingInput implements Omit<StayChangeWish, 'people'> {
  @Matches(DATE) from!: string;
  @Matches(DATE) to!: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(20) people?: number;
}

export class ChangeStayInput extends StayBookingInput implements ChangeStayRequest {
  @Matches(DATE) from!: string;
  @Matches(DATE) to!: string;
  @IsInt() @Min(1) @Max(20) people!: number;
  @IsInt() @Min(1) @Max(100_000_000) expectedTotalFen!: number;
  @Matches(DATE) seenFrom!: string;
  @Matches(DATE) seenTo!: string;
  @IsInt() @Min(1) @Max(20) seenPeople!: number;
}

export class HostStaysInput {
  @IsString() @Length(1, ID_LENGTH) householdId!: string;
}

class SpecialPriceInput implements SpecialPrice {
  @Matches(DATE) from!: string;
  @Matches(DATE) until!: string;
  @IsInt() @Min(1) @Max(MOST_FEN) fen!: number;
}

class StayTierInput implements CancelTier {
  @IsInt() @Min(0) @Max(60) daysBefore!: number;
  @Matches(TIME) time!: string;
  @IsInt() @Min(1) @Max(100) percent!: number;
}

export class SaveRoomInput extends HostStaysInput implements SaveRoomRequest {
  @IsOptional() @IsString() @Length(1, ID_LENGTH) roomId?: string;
  @IsInt() @Min(0) @Max(1_000_000) revision!: number;
  @IsString() @Length(1, 30) @Matches(WORDS) name!: string;
  @IsInt() @Min(1) @Max(20) beds!: number;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) @Length(1, 12, { each: true }) @Matches(WORDS, { each: true }) amenities!: string[];
  @IsInt() @Min(1) @Max(14) minNights!: number;
  @IsInt() @Min(1) @Max(MOST_FEN) weekdayFen!: number;
  @IsInt() @Min(1) @Max(MOST_FEN) weekendFen!: number;
  @IsArray() @ArrayMaxSize(20) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => SpecialPriceInput) specials!: SpecialPriceInput[];
  @IsInt() @Min(1) @Max(MOST_FEN) depositFen!: number;
  @IsBoolean() needsIdentity!: boolean;
  @IsArray() @ArrayMaxSize(5) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => StayTierInput) policy!: StayTierInput[];
  @IsArray() @ArrayMaxSize(6) @ArrayUnique() @IsString({ each: true }) @Length(1, ID_LENGTH, { each: true }) photoIds!: string[];
}

export class CloseNightInput extends RoomInput {
  @Matches(DATE) date!: string;
  @IsBoolean() closed!: boolean;
}

export class AnswerStayInput extends StayBookingInput {
  @IsIn(['accept', 'decline', 'check_in', 'check_out']) answer!: 'accept' | 'decline' | 'check_in' | 'check_out';
}

/** As on the card: a dot between the parts of a Uygur's name. */
const NAME = /^[\p{L}][\p{L}·. ]*$/u;

class StayGuestInput implements StayGuest {
  @IsString() @Length(1, 30) @Matches(NAME) name!: string;
  @IsString() @Matches(/^\d{17}[\dX]$/) idNumber!: string;
}

export class GiveIdentityInput extends StayBookingInput {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => StayGuestInput) guests!: StayGuestInput[];
}

export class NoShowsInput {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
}

export class RightNoShowInput extends StayBookingInput {
  @IsBoolean() came!: boolean;
  @IsString() @Length(2, 60) @Matches(WORDS) reason!: string;
}
