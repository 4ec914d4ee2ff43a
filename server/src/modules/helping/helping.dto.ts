import { HELP_ACTIONS, type HelpAction, type HelpWish } from '@cunshe/shared';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

/** One to ten letters that are seen: 女儿, 隔壁刘姐. */
const NAME = /^\p{L}{1,10}$/u;
const MOST_DAYS = 366;

export class HelpedHouseholdInput {
  @IsString() @Length(1, 36) householdId!: string;
}

export class HelpedVillageInput {
  @IsString() @Length(1, 36) villageId!: string;
}

class HelpTerms extends HelpedHouseholdInput {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(HELP_ACTIONS.length) @ArrayUnique() @IsIn(HELP_ACTIONS, { each: true }) actions!: HelpAction[];
  @IsInt() @Min(1) @Max(MOST_DAYS) days!: number;
}

export class AgreeHelpDto extends HelpTerms implements HelpWish {
  @IsOptional() @IsString() @Length(1, 36) accountId?: string;
  @Matches(NAME) name!: string;
}

export class EndHelpDto extends HelpedHouseholdInput {
  @IsString() @Length(1, 36) grantId!: string;
}

export class RecordHelpDto extends HelpTerms {
  @IsString() @Length(1, 36) villageId!: string;
  @IsString() @Length(1, 120) reason!: string;
}

export class EndRecordedHelpDto extends HelpedVillageInput {
  @IsString() @Length(1, 36) grantId!: string;
}
