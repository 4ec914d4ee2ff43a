import type { SetCutoffRequest } from '@cunshe/shared';
import { IsString, Length, Matches, ValidateIf } from 'class-validator';

const ID_LENGTH = 36;

export class CutoffsInput {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
}

export class SetCutoffDto implements SetCutoffRequest {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @ValidateIf(({ householdId }: SetCutoffDto) => householdId !== null) @IsString() @Length(1, ID_LENGTH) householdId!: string | null;
  @ValidateIf(({ cropId }: SetCutoffDto) => cropId !== null) @IsString() @Length(1, ID_LENGTH) cropId!: string | null;
  @ValidateIf(({ cutoffAt }: SetCutoffDto) => cutoffAt !== null) @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) cutoffAt!: string | null;
}
