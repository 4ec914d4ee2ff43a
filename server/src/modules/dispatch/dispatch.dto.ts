import { type PlanView, ROUTE_RULES, type RouteRuleName, type RunChangeRequest } from '@cunshe/shared';
import { IsBoolean, IsIn, IsInt, IsString, Length, Max, Min, ValidateIf } from 'class-validator';
import { SPEED_BANDS, type SpeedBand } from '../pickup-routing/public';

const ID_LENGTH = 36;
const MOST_MINUTES = 240;
const MOST_CRATES = 200;
const DIGEST_LENGTH = 24;

export class BoardInput {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
}

export class RunChangeDto extends BoardInput implements RunChangeRequest {
  @IsIn(['move', 'late', 'lost', 'cancel', 'add']) kind!: RunChangeRequest['kind'];
  @ValidateIf(({ kind, vanId }: RunChangeDto) => ['move', 'late', 'lost'].includes(kind) || vanId !== null) @IsString() @Length(1, ID_LENGTH) vanId!: string | null;
  @ValidateIf(({ kind, stopId }: RunChangeDto) => kind === 'move' || kind === 'cancel' || stopId !== null) @IsString() @Length(1, ID_LENGTH) stopId!: string | null;
  @ValidateIf(({ kind, minutes }: RunChangeDto) => kind === 'late' || minutes !== null) @IsInt() @Min(1) @Max(MOST_MINUTES) minutes!: number | null;
  @ValidateIf(({ kind }: RunChangeDto) => kind === 'add') @IsString() @Length(1, ID_LENGTH) householdId?: string;
  @ValidateIf(({ kind }: RunChangeDto) => kind === 'add') @IsString() @Length(1, ID_LENGTH) pickupPointId?: string;
  @ValidateIf(({ kind }: RunChangeDto) => kind === 'add') @IsInt() @Min(1) @Max(MOST_CRATES) crates?: number;
}

export class ChangeRunsDto extends RunChangeDto {
  @IsString() @Length(DIGEST_LENGTH, DIGEST_LENGTH) seen!: string;
}

export class ChoosePlanDto extends BoardInput {
  @IsIn(['station', 'direct']) via!: PlanView['via'];
}

export class RouteRuleDto extends BoardInput {
  @IsIn(ROUTE_RULES) rule!: RouteRuleName;
}

export class SpeedDto extends BoardInput {
  @IsIn(SPEED_BANDS) band!: SpeedBand;
  @IsBoolean() active!: boolean;
}

export class HandOverRunDto extends BoardInput {
  @IsString() @Length(1, ID_LENGTH) routeId!: string;
  @IsString() @Length(1, ID_LENGTH) driverAccountId!: string;
}
