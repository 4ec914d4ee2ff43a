import { SIGN_PACKAGES, SIGN_STEPS, type SignFileRequest, type SignPackage, type SignStep, type SignStepRequest } from '@cunshe/shared';
import { IsIn, IsOptional, IsString, Length, Matches, ValidateIf } from 'class-validator';
import { SCENE } from '../../platform/wechat';

export class SignInput {
  @Matches(SCENE) scene!: string;
}

export class VillageInput {
  @IsString() @Length(1, 36) villageId!: string;
}

export class PlanSignDto extends VillageInput {
  @IsString() @Length(1, 36) householdId!: string;
}

export class SignStepDto extends VillageInput implements SignStepRequest {
  @IsString() @Length(1, 36) signId!: string;
  @IsIn(SIGN_STEPS) step!: SignStep;
  @ValidateIf(({ note }: SignStepDto) => note !== null) @IsString() @Length(1, 80) note!: string | null;
}

export class SignFileInput extends VillageInput implements SignFileRequest {
  @IsIn(SIGN_PACKAGES) format!: SignPackage;
  @IsIn(['to_print', 'all', 'one']) which!: SignFileRequest['which'];
  @IsOptional() @IsString() @Length(1, 36) signId?: string;
}
