import { type ChecklistItem, type ServiceStandardView, type InspectPlaqueRequest, type PlaqueStep, type StepPlaqueRequest } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

const ID_LENGTH = 36;
const STEPS: readonly PlaqueStep[] = ['award', 'reject', 'suspend', 'restore', 'revoke'];
const KEY = /^[a-z0-9-]{1,20}$/;
const DATE = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Something to read, and nothing that steers a terminal or a page. */
const PLAIN = /^[^\p{C}]*[\p{L}\p{N}][^\p{C}]*$/u;

/** What is looked at: words and their commas. */
const ITEM = /^[\p{L}\p{N}，。、（）· ]*[\p{L}\p{N}][\p{L}\p{N}，。、（）· ]*$/u;

export class VillagePlaquesInput {
  @IsString() @Length(1, ID_LENGTH) villageId!: string;
}

export class HouseholdPlaqueInput {
  @IsString() @Length(1, ID_LENGTH) householdId!: string;
}

export class PlaqueInput {
  @IsString() @Length(1, ID_LENGTH) plaqueId!: string;
}

export class InspectionPhotoInput extends PlaqueInput {
  @IsString() @Length(1, ID_LENGTH) photoId!: string;
}

export class PlaqueNumberInput {
  @IsString() @Matches(/^[A-Z0-9]{4,20}$/) number!: string;
}

export class InspectPlaqueInput extends PlaqueInput implements InspectPlaqueRequest {
  @IsInt() @Min(0) @Max(1_000_000) revision!: number;
  @IsInt() @Min(0) @Max(1_000_000) checklistVersion!: number;
  @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsString({ each: true }) @Matches(KEY, { each: true }) fulfilled!: string[];
  @IsArray() @ArrayMaxSize(6) @ArrayUnique() @IsString({ each: true }) @Length(1, ID_LENGTH, { each: true }) photoIds!: string[];
}

export class StepPlaqueInput extends PlaqueInput implements StepPlaqueRequest {
  @IsInt() @Min(0) @Max(1_000_000) revision!: number;
  @IsIn(STEPS) step!: PlaqueStep;
  @IsString() @Length(2, 80) @Matches(PLAIN) reason!: string;
}

class ChecklistItemInput implements ChecklistItem {
  @IsString() @Matches(KEY) key!: string;
  @IsString() @Length(1, 40) @Matches(ITEM) text!: string;
  @IsInt() @Min(1) @Max(100) points!: number;
  @IsBoolean() must!: boolean;
}

export class SetChecklistInput extends VillagePlaquesInput {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => ChecklistItemInput) items!: ChecklistItemInput[];
}

export class SetPriceScheduleInput extends VillagePlaquesInput {
  @Matches(DATE) validFrom!: string;
  @Matches(DATE) validUntil!: string;
  @IsInt() @Min(1) @Max(1_000_000) perPersonFen!: number;
}

export class SetStandardInput extends VillagePlaquesInput implements ServiceStandardView {
  @Matches(DATE) validFrom!: string;
  @Matches(DATE) validUntil!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(12) @ArrayUnique() @IsString({ each: true }) @Length(2, 40, { each: true }) @Matches(PLAIN, { each: true }) items!: string[];
}

export class PlanInspectionsInput extends VillagePlaquesInput {
  @IsString() @Length(2, 20) @Matches(PLAIN) title!: string;
  @Matches(DATE) from!: string;
  @Matches(DATE) dueOn!: string;
}
