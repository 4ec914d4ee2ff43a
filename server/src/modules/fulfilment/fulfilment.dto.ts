import {
  type ArriveRequest, type CheckCodeRequest, type CountInRequest, type DeclareShortRequest, type DonateRequest, type DropRequest, type FinishRunRequest, type HandOverRequest, type Grade, GRADES, LINE_FLAWS,
  type LineFlaw, type LineProblem, MOST_PROBLEM_PHOTOS, type MoveLineRequest, type NoteStopRequest, PAY_METHODS, type ReportProblemsRequest, PACK_AT, type PackAt, type SetPackAtRequest,
  type PackRequest, type PayMethod, type PositionRequest, type PostReceiptRequest, type ShortAtDoorRequest, type SkipStopRequest, type StartRunRequest, type StepNote, type StopCrates, type WeighedBag, type WeighedCrop,
} from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsLatitude, IsLongitude, IsNumber, IsOptional, IsString, Length, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';

const ID_LENGTH = 36;
/** No garden fills more bags in a day, no van carries more crates. */
const MOST_BAGS = 500;
const MOST_CRATES = 500;
const MOST_CRATE_TYPES = 20;
const MOST_LINES = 500;
const LONGEST_NAME = 20;
const LONGEST_REASON = 40;
/** A tonne, in grams: beyond any bag; the rules decide what is likely. */
const HEAVIEST_READING = 1_000_000;
const HEAVIEST_BAG = 2_000;
/** Pieces, or grams. */
const MOST_BASE_QUANTITY = 1_000_000;
/** Crates under a whole crop. */
const HEAVIEST_CROP_TARE = 50_000;
const MOST_FEN = 100_000_000;
/** At one stop. */
const MOST_STEPS = 10_000;
/** Tenths of a degree: no van is colder, none hotter. */
const COLDEST = 400;
const HOTTEST = 700;
const PIN = /^\d{4}$/;
const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export class FarmerHouseholdInput {
  @IsString() @Length(1, ID_LENGTH) householdId!: string;
}

export class HarvestTaskInput {
  @IsString() @Length(1, ID_LENGTH) taskId!: string;
}

export class DeclareShortDto implements DeclareShortRequest {
  @IsString() @Length(1, ID_LENGTH) taskId!: string;
  @IsString() @Length(1, ID_LENGTH) listingId!: string;
  @IsInt() @Min(0) @Max(MOST_BASE_QUANTITY) available!: number;
}

export class ShortAtDoorDto implements ShortAtDoorRequest {
  @IsString() @Length(1, ID_LENGTH) stopId!: string;
  @IsString() @Length(1, ID_LENGTH) listingId!: string;
  @IsInt() @Min(0) @Max(MOST_BASE_QUANTITY) available!: number;
}

export class StartRunDto implements StartRunRequest {
  @IsString() @Length(1, ID_LENGTH) routeId!: string;
}

export class FinishRunDto implements FinishRunRequest {
  @IsString() @Length(1, ID_LENGTH) routeId!: string;
  @IsInt() @Min(0) @Max(MOST_FEN) countedFen!: number;
  @IsOptional() @IsString() @Length(2, 120) differenceReason?: string;
}

class StepNoteDto implements StepNote {
  @IsOptional() @IsInt() @Min(0) @Max(MOST_STEPS) seen?: number;
  @IsOptional() @Matches(ISO_INSTANT) doneAt?: string;
}

export class ArriveDto extends StepNoteDto implements ArriveRequest {
  @IsString() @Length(1, ID_LENGTH) stopId!: string;
}

export class SkipStopDto extends StepNoteDto implements SkipStopRequest {
  @IsString() @Length(1, ID_LENGTH) stopId!: string;
  @IsIn(['nobody_home', 'nothing_cut', 'refused', 'road_blocked']) reason!: SkipStopRequest['reason'];
}

export class StopCratesDto implements StopCrates {
  @IsString() @Length(1, ID_LENGTH) typeId!: string;
  @IsInt() @Min(0) @Max(MOST_CRATES) out!: number;
  @IsInt() @Min(0) @Max(MOST_CRATES) in!: number;
}

export class DropDto extends StepNoteDto implements DropRequest {
  @IsString() @Length(1, ID_LENGTH) stopId!: string;
  @IsInt() @Min(0) @Max(MOST_CRATES) cratesOut!: number;
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_CRATE_TYPES) @ValidateNested({ each: true }) @Type(() => StopCratesDto) crates?: StopCratesDto[];
}

export class WeighedBagDto implements WeighedBag {
  @IsString() @Length(1, ID_LENGTH) lineId!: string;
  @IsInt() @Min(0) @Max(HEAVIEST_READING) reading!: number;
  @IsInt() @Min(0) @Max(HEAVIEST_BAG) tareGrams!: number;
}

export class WeighedCropDto implements WeighedCrop {
  @IsString() @Length(1, ID_LENGTH) listingId!: string;
  @IsInt() @Min(0) @Max(HEAVIEST_READING) reading!: number;
  @IsInt() @Min(0) @Max(HEAVIEST_CROP_TARE) tareGrams!: number;
}

class PackDto implements PackRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_BAGS) @ValidateNested({ each: true }) @Type(() => WeighedBagDto) bags!: WeighedBagDto[];
  @IsOptional() @IsBoolean() weightsChecked?: boolean;
  @IsOptional() @IsString() @Length(1, 60) leftReason?: string;
}

export class PackAtStationDto extends PackDto {
  @IsString() @Length(1, ID_LENGTH) routeId!: string;
}

export class PackAtGateDto extends PackDto {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
}

class CropGradeDto {
  @IsString() @Length(1, ID_LENGTH) listingId!: string;
  @IsIn(GRADES) grade!: Grade;
}

/** Four digits. */
export class SetPinDto extends FarmerHouseholdInput {
  @Matches(PIN) pin!: string;
}

export class ConfirmByPinDto {
  @IsString() @Length(1, ID_LENGTH) stopId!: string;
  @IsInt() @Min(1) @Max(MOST_FEN) totalFen!: number;
  @Matches(PIN) pin!: string;
}

export class SharePositionDto {
  @IsString() @Length(1, ID_LENGTH) routeId!: string;
  @IsBoolean() share!: boolean;
}

export class PositionDto implements PositionRequest {
  @IsString() @Length(1, ID_LENGTH) routeId!: string;
  @IsNumber() @IsLatitude() latitude!: number;
  @IsNumber() @IsLongitude() longitude!: number;
  @IsIn(['gcj02', 'wgs84']) datum!: PositionRequest['datum'];
}

export class NoteStopDto extends StepNoteDto implements NoteStopRequest {
  @IsString() @Length(1, ID_LENGTH) stopId!: string;
  @ValidateIf(({ photoId, temperature }: NoteStopDto) => photoId !== undefined || temperature === undefined) @IsString() @Length(1, ID_LENGTH) photoId?: string;
  @ValidateIf(({ temperature }: NoteStopDto) => temperature !== undefined) @IsInt() @Min(-COLDEST) @Max(HOTTEST) temperature?: number;
}

export class PostReceiptDto extends StepNoteDto implements PostReceiptRequest {
  @IsString() @Length(1, ID_LENGTH) stopId!: string;
  @IsArray() @ArrayMaxSize(MOST_BAGS) @ValidateNested({ each: true }) @Type(() => WeighedBagDto) bags!: WeighedBagDto[];
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_BAGS) @ValidateNested({ each: true }) @Type(() => WeighedCropDto) crops?: WeighedCropDto[];
  @IsIn(PAY_METHODS) method!: PayMethod;
  @IsOptional() @IsString() @Length(1, 120) owedReason?: string;
  @IsInt() @Min(0) @Max(MOST_CRATES) cratesOut!: number;
  @IsInt() @Min(0) @Max(MOST_CRATES) cratesIn!: number;
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_CRATE_TYPES) @ValidateNested({ each: true }) @Type(() => StopCratesDto) crates?: StopCratesDto[];
  @IsBoolean() farmerConfirmed!: boolean;
  @IsOptional() @Matches(/^[\w-]{43}$/) pinProof?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_BAGS) @ArrayUnique(({ listingId }: CropGradeDto) => listingId) @ValidateNested({ each: true }) @Type(() => CropGradeDto) grades?: CropGradeDto[];
  @IsOptional() @IsBoolean() weightsChecked?: boolean;
}

export class PointInput {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
}

export class LineProblemDto implements LineProblem {
  @IsString() @Length(1, ID_LENGTH) lineId!: string;
  @IsIn(LINE_FLAWS) flaw!: LineFlaw;
  @IsInt() @Min(0) @Max(HEAVIEST_READING) good!: number;
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_PROBLEM_PHOTOS) @ArrayUnique() @IsString({ each: true }) @Length(1, ID_LENGTH, { each: true }) photoIds?: string[];
}

export class CountInDto implements CountInRequest {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
  @IsArray() @ArrayMaxSize(MOST_BAGS) @IsString({ each: true }) @Length(1, ID_LENGTH, { each: true }) missingOrderIds!: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_LINES) @ValidateNested({ each: true }) @Type(() => LineProblemDto) problems?: LineProblemDto[];
}

export class ReportProblemsDto implements ReportProblemsRequest {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
  @IsString() @Length(1, ID_LENGTH) orderId!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_LINES) @ValidateNested({ each: true }) @Type(() => LineProblemDto) problems!: LineProblemDto[];
}

export class CheckCodeDto implements CheckCodeRequest {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
  /** Six digits, however they were grouped, or the text of the QR. */
  @Matches(/^(\d{3} ?\d{3}|CS1\.[\w.-]{1,120})$/) code!: string;
}

export class HandOverDto implements HandOverRequest {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
  @IsString() @Length(1, ID_LENGTH) orderId!: string;
  @ValidateIf((wish: HandOverDto) => wish.proof !== null) @Matches(/^(\d{3} ?\d{3}|CS1\.[\w.-]{1,120})$/) proof!: string | null;
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_LINES) @IsString({ each: true }) @Length(1, ID_LENGTH, { each: true }) lineIds?: string[];
  @IsOptional() @IsString() @Length(1, LONGEST_NAME) @Matches(/\S/) takenBy?: string;
  @IsOptional() @Matches(ISO_INSTANT) offlineAt?: string;
}

export class MoveLineDto implements MoveLineRequest {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
  @IsString() @Length(1, ID_LENGTH) lineId!: string;
  @IsString() @Length(1, ID_LENGTH) toOrderId!: string;
  @IsString() @Length(1, LONGEST_REASON) @Matches(/\S/) reason!: string;
}

export class DonateDto implements DonateRequest {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_BAGS) @IsString({ each: true }) @Length(1, ID_LENGTH, { each: true }) orderIds!: string[];
  @IsString() @Length(1, LONGEST_NAME) @Matches(/\S/) recipient!: string;
}

export class OperatorInput {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
}

export class SetPackAtDto extends OperatorInput implements SetPackAtRequest {
  @IsIn(PACK_AT) packAt!: PackAt;
}
