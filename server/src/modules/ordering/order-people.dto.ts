import type { NameDelegateRequest, RecipientRequest } from '@cunshe/shared';
import { IsString, Length, Matches } from 'class-validator';

const ID_LENGTH = 36;
/** One to twenty characters that are seen: letters of any script, a dot between names, single spaces inside. */
const NAME = /^[\p{L}\p{M}]([\p{L}\p{M}·. ]{0,18}[\p{L}\p{M}.])?$/u;

export class RecipientInput implements RecipientRequest {
  @Matches(NAME) name!: string;
  @Matches(/^1[3-9]\d{9}$/) phone!: string;
}

export class DelegateInput {
  @Matches(NAME) name!: string;
}

export class NameDelegateInput implements NameDelegateRequest {
  @IsString() @Length(1, ID_LENGTH) orderId!: string;
  @Matches(NAME) name!: string;
}

export class RevokeDelegateInput {
  @IsString() @Length(1, ID_LENGTH) orderId!: string;
}
