import type { SetFavouriteRequest } from '@cunshe/shared';
import { IsBoolean, IsString, Length } from 'class-validator';

export class SetFavouriteDto implements SetFavouriteRequest {
  @IsString() @Length(1, 36) householdId!: string;
  @IsBoolean() favourite!: boolean;
}
