import { type BookTripRequest, type CancelTier, CHILD_BANDS, type ChildBand, type ChangePartyRequest, type CreateTripRequest, type EditTripRequest, FAMILY_NEEDS, type FamilyNeed, type ProgrammeItem, type TripHostRequest } from '@cunshe/shared';
import { type CheckInRequest, type CostPayer, FILE_FORMATS, type FileFormat, type NameTripPeopleRequest, type TripCost } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { ExtraWishInput } from './extras.dto';

const ID_LENGTH = 36;
const MOST_FEN = 1_000_000;
const LARGEST_PARTY = 20;
const DATE = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Something to read, and nothing that steers a terminal or a page. */
const PLAIN = /^[^\p{C}]*[\p{L}\p{N}][^\p{C}]*$/u;
const FRIEND_CODE = /^[\p{L}\p{N}]{2,12}$/u;

export class TripInput {
  @IsString() @Length(1, ID_LENGTH) tripId!: string;
}

export class GuardianConsentInput extends TripInput {
  @IsString() @Length(1, 20) version!: string;
}

export class BookTripInput extends TripInput implements BookTripRequest {
  @IsInt() @Min(1) @Max(LARGEST_PARTY) adults!: number;
  @IsArray() @ArrayMaxSize(LARGEST_PARTY) @IsIn(CHILD_BANDS, { each: true }) childBands!: ChildBand[];
  @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsString({ each: true }) @Length(1, 12, { each: true }) @Matches(PLAIN, { each: true }) allergies!: string[];
  @IsArray() @ArrayMaxSize(3) @ArrayUnique() @IsIn(FAMILY_NEEDS, { each: true }) needs!: FamilyNeed[];
  @IsOptional() @IsString() @Matches(FRIEND_CODE) friendCode?: string;
  @IsOptional() @IsString() @Length(1, ID_LENGTH) consentId?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ArrayUnique(({ extraId }: ExtraWishInput) => extraId) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => ExtraWishInput) extras?: ExtraWishInput[];
}

export class BookingInput {
  @IsString() @Length(1, ID_LENGTH) bookingId!: string;
}

export class CancelBookingInput extends BookingInput {
  @IsInt() @Min(0) @Max(MOST_FEN) expectedRefundFen!: number;
}

export class PairingTripsInput {
  @IsString() @Length(1, ID_LENGTH) pairingId!: string;
}

export class ProgrammeItemInput implements ProgrammeItem {
  @Matches(TIME) time!: string;
  @IsString() @Length(1, 30) @Matches(PLAIN) title!: string;
  @IsString() @Length(1, 60) @Matches(PLAIN) detail!: string;
}

export class CancelTierInput implements CancelTier {
  @IsInt() @Min(0) @Max(60) daysBefore!: number;
  @Matches(TIME) time!: string;
  @IsInt() @Min(1) @Max(100) percent!: number;
}

export class TripHostInput implements TripHostRequest {
  @IsString() @Length(1, ID_LENGTH) householdId!: string;
  @IsInt() @Min(1) @Max(200) seats!: number;
  @IsInt() @Min(0) @Max(200) plots!: number;
  @IsInt() @Min(0) @Max(MOST_FEN) perPersonFen!: number;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) @Length(1, 12, { each: true }) menuAllergens!: string[];
  @IsBoolean() bathroom!: boolean;
  @IsBoolean() stairs!: boolean;
}

class TripFieldsInput {
  @IsString() @Length(1, 40) @Matches(PLAIN) title!: string;
  @IsString() @Length(1, 200) @Matches(PLAIN) story!: string;
  @IsOptional() @Matches(DATE) backupDate?: string;
  @Matches(TIME) startTime!: string;
  @Matches(TIME) endTime!: string;
  @IsString() @Length(1, 80) @Matches(PLAIN) gathering!: string;
  @IsArray() @ArrayMaxSize(12) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => ProgrammeItemInput) programme!: ProgrammeItemInput[];
  @IsInt() @Min(1) @Max(1000) families!: number;
  @IsInt() @Min(1) @Max(5000) seats!: number;
  @IsInt() @Min(1) @Max(20) buses!: number;
  @IsInt() @Min(1) @Max(MOST_FEN) priceFen!: number;
  @IsInt() @Min(1) @Max(MOST_FEN) depositFen!: number;
  @IsArray() @ArrayMaxSize(5) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => CancelTierInput) policy!: CancelTierInput[];
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(60) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => TripHostInput) hosts!: TripHostInput[];
}

export class CreateTripInput extends TripFieldsInput implements CreateTripRequest {
  @IsString() @Length(1, ID_LENGTH) pairingId!: string;
  @Matches(DATE) date!: string;
}

export class EditTripInput extends TripFieldsInput implements EditTripRequest {
  @IsString() @Length(1, ID_LENGTH) tripId!: string;
  @IsInt() @Min(0) @Max(1_000_000) revision!: number;
}

export class TripFormInput extends PairingTripsInput {
  @IsOptional() @IsString() @Length(1, ID_LENGTH) tripId?: string;
}

export class ChangePartyInput extends BookingInput implements ChangePartyRequest {
  @IsInt() @Min(1) @Max(LARGEST_PARTY) adults!: number;
  @IsArray() @ArrayMaxSize(LARGEST_PARTY) @IsIn(CHILD_BANDS, { each: true }) childBands!: ChildBand[];
  @IsOptional() @IsString() @Length(1, ID_LENGTH) consentId?: string;
  @IsInt() @Min(1) @Max(LARGEST_PARTY) seenAdults!: number;
  @IsInt() @Min(0) @Max(LARGEST_PARTY) seenChildren!: number;
  @IsInt() @Min(1) @Max(MOST_FEN) expectedPriceFen!: number;
}

export class CallOffTripInput extends TripInput {
  @IsString() @Length(2, 40) @Matches(PLAIN) reason!: string;
}

export class FamilyOptionsInput extends TripInput {
  @IsString() @Length(1, ID_LENGTH) bookingId!: string;
}

export class MoveFamilyInput extends FamilyOptionsInput {
  @IsString() @Length(1, ID_LENGTH) householdId!: string;
  @IsBoolean() tryOnly!: boolean;
}

const CODE = /^\d{6}$/;
const PHONE = /^1\d{10}$/;
/** A person's name: letters, and what stands between them. */
const NAME = /^[\p{L}\p{N}·. ]*\p{L}[\p{L}\p{N}·. ]*$/u;
const POLICY = /^[A-Za-z0-9-]{4,40}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

class NamedChildInput {
  @IsIn(CHILD_BANDS) band!: ChildBand;
  @IsString() @Length(1, 20) @Matches(NAME) name!: string;
}

export class NameTripPeopleInput extends BookingInput implements NameTripPeopleRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(LARGEST_PARTY) @IsString({ each: true }) @Length(1, 20, { each: true }) @Matches(NAME, { each: true }) adults!: string[];
  @IsArray() @ArrayMaxSize(LARGEST_PARTY) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => NamedChildInput) children!: NamedChildInput[];
  @IsString() @Length(1, 20) @Matches(NAME) contactName!: string;
  @IsString() @Matches(PHONE) contactPhone!: string;
}

export class CheckInInput extends TripInput implements CheckInRequest {
  @IsInt() @Min(0) @Max(12) point!: number;
  @IsOptional() @IsString() @Matches(CODE) code?: string;
  @IsOptional() @IsString() @Length(1, ID_LENGTH) bookingId?: string;
  @IsOptional() @IsString() @Matches(INSTANT) offlineAt?: string;
}

export class InsuranceSheetInput extends TripInput {
  @IsIn(FILE_FORMATS) format!: FileFormat;
}

class PolicyInput {
  @IsString() @Length(1, ID_LENGTH) personId!: string;
  @IsString() @Matches(POLICY) policyNumber!: string;
}

export class InsurePeopleInput extends TripInput {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => PolicyInput) policies!: PolicyInput[];
}

const COST_PAYERS: readonly CostPayer[] = ['operator', 'leader'];

class TripCostInput implements TripCost {
  @IsString() @Length(1, 30) @Matches(PLAIN) title!: string;
  @IsInt() @Min(1) @Max(100_000_000) fen!: number;
  @IsIn(COST_PAYERS) payer!: CostPayer;
}

export class SettleTripInput extends TripInput {
  @IsArray() @ArrayMaxSize(20) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => TripCostInput) costs!: TripCostInput[];
  @IsInt() @Min(0) @Max(100_000_000) expectedHostsFen!: number;
}

export class MinorsAuditInput extends PairingTripsInput {
  @Type(() => Number) @IsInt() @Min(2020) @Max(2100) year!: number;
  @IsIn(FILE_FORMATS) format!: FileFormat;
}

export class HostDayInput {
  @IsString() @Length(1, ID_LENGTH) householdId!: string;
}
