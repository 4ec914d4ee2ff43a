import type { AddVanRequest } from '@cunshe/shared';
import { IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const WORDS = /^[^\p{C}]*[\p{L}\p{N}][^\p{C}]*$/u;

export class VansInput {
  @IsString() @Length(1, 36) operatorId!: string;
}

export class AddVanDto extends VansInput implements AddVanRequest {
  @IsString() @Length(2, 40) @Matches(WORDS) name!: string;
  @IsString() @Length(1, 36) driverId!: string;
  @IsInt() @Min(50) @Max(5_000) capacityKg!: number;
  @IsInt() @Min(1) @Max(500) capacityCrates!: number;
  @Matches(TIME) shiftFrom!: string;
  @Matches(TIME) shiftTo!: string;
  @IsInt() @Min(100) @Max(2_000_000) floatFen!: number;
}

export class ChangeDriverDto extends VansInput {
  @IsString() @Length(1, 36) vanId!: string;
  @IsString() @Length(1, 36) driverId!: string;
  @IsString() @Length(1, 36) seenDriverId!: string;
}
