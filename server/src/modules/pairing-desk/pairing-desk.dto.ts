import { type MovePairingRequest, type OrdersThen, PAIRING_STATES, type PairingSetUp, type PairingState, type PointSetUp, type ProposePairingRequest } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsLatitude, IsLongitude, IsNumber, IsOptional, IsString, Length, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';

const DATE = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const WEEKDAYS = /^(?=.)1?2?3?4?5?6?7?$/;
/** Says something, and has no control characters. */
const WORDS = /^[^\p{C}]*[\p{L}\p{N}][^\p{C}]*$/u;
const MOST_POINTS = 26;
const MOST_SELLERS = 300;

export class OperatorInput {
  @IsString() @Length(1, 36) operatorId!: string;
}

export class PairingsInput extends OperatorInput {
  @IsOptional() @IsString() @Length(0, 40) search?: string;
}

export class ProposePairingDto extends OperatorInput implements ProposePairingRequest {
  @IsString() @Length(2, 40) @Matches(WORDS) villageName!: string;
  @IsString() @Length(2, 40) @Matches(WORDS) villageStreet!: string;
  @IsIn([1, 2]) batch!: number;
  @IsString() @Length(2, 40) @Matches(WORDS) communityName!: string;
  @IsString() @Length(2, 40) @Matches(WORDS) communityStreet!: string;
}

export class PairingInput extends OperatorInput {
  @IsString() @Length(1, 36) pairingId!: string;
}

export class PointDto implements PointSetUp {
  @IsString() @Length(2, 40) @Matches(WORDS) compoundName!: string;
  @IsString() @Length(2, 60) @Matches(WORDS) name!: string;
  @IsString() @Length(1, 20) @Matches(WORDS) keeperName!: string;
  @Matches(/^1\d{10}$/) keeperPhone!: string;
  @IsNumber() @IsLatitude() lat!: number;
  @IsNumber() @IsLongitude() lng!: number;
}

export class SetUpPairingDto extends PairingInput implements PairingSetUp {
  @Matches(WEEKDAYS) weekdays!: string;
  @IsBoolean() closesOnHolidays!: boolean;
  @IsArray() @ArrayMaxSize(60) @ArrayUnique() @Matches(DATE, { each: true }) closedDates!: string[];
  @Matches(TIME) opensAt!: string;
  @Matches(TIME) cutoffAt!: string;
  @IsString() @Length(2, 60) @Matches(WORDS) stationName!: string;
  @IsNumber() @IsLatitude() stationLat!: number;
  @IsNumber() @IsLongitude() stationLng!: number;
  @IsInt() @Min(0) @Max(2000) transportFen!: number;
  @IsInt() @Min(0) @Max(2000) pointFen!: number;
  @IsInt() @Min(0) @Max(2000) operatorBasisPoints!: number;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_POINTS) @ValidateNested({ each: true }) @Type(() => PointDto) points!: PointDto[];
}

export class MovePairingDto extends PairingInput implements MovePairingRequest {
  @IsIn(Object.keys(PAIRING_STATES)) to!: PairingState;
  @IsInt() @Min(0) seenSteps!: number;
  @ValidateIf(({ onDate }: MovePairingDto) => onDate !== null) @Matches(DATE) onDate!: string | null;
  @ValidateIf(({ document }: MovePairingDto) => document !== null) @IsString() @Length(2, 60) @Matches(WORDS) document!: string | null;
  @ValidateIf(({ reason }: MovePairingDto) => reason !== null) @IsString() @Length(2, 80) @Matches(WORDS) reason!: string | null;
  @ValidateIf(({ orders }: MovePairingDto) => orders !== null) @IsIn(['deliver', 'refund']) orders!: OrdersThen | null;
}

export class PaperInput extends PairingInput {
  @IsString() @Length(1, 36) paperId!: string;
}

export class KeepPaperDto extends PaperInput {
  @IsString() @Length(2, 40) @Matches(WORDS) title!: string;
}

export class ShowBuyersDto extends PairingInput {
  @IsBoolean() shown!: boolean;
}

export class ChooseSellersDto extends PairingInput {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_SELLERS) @ArrayUnique() @IsString({ each: true }) @Length(1, 36, { each: true }) householdIds!: string[];
}
