import type { HouseholdContact } from '@cunshe/shared';
import { Type } from 'class-transformer';
import { IsLatitude, IsLongitude, IsNumber, IsString, Length, Matches, ValidateIf, ValidateNested } from 'class-validator';
import { VillageInput } from './village-crops.dto';

const PHONE = /^1\d{10}$/;
/** Says something, and has no control characters. */
const WORDS = /^[^\p{C}]*[\p{L}\p{N}][^\p{C}]*$/u;

export class HelperDto {
  @IsString() @Length(1, 40) @Matches(WORDS) name!: string;
  @Matches(PHONE) phone!: string;
}

export class PlaceDto {
  @IsNumber() @IsLatitude() lat!: number;
  @IsNumber() @IsLongitude() lng!: number;
}

export class HouseholdContactDto extends VillageInput implements HouseholdContact {
  @IsString() @Length(1, 36) householdId!: string;
  @ValidateIf(({ phone }: HouseholdContactDto) => phone !== null) @Matches(PHONE) phone!: string | null;
  @ValidateIf(({ helper }: HouseholdContactDto) => helper !== null) @ValidateNested() @Type(() => HelperDto) helper!: HelperDto | null;
  @ValidateIf(({ hint }: HouseholdContactDto) => hint !== null) @IsString() @Length(2, 120) @Matches(WORDS) hint!: string | null;
  @ValidateIf(({ place }: HouseholdContactDto) => place !== null) @ValidateNested() @Type(() => PlaceDto) place!: PlaceDto | null;
}
