import { type Persona, PERSONAS, type Realm, type RealmInput } from '@cunshe/shared';
import { IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';

const REASON = /^[^\p{C}]*[\p{L}\p{N}][^\p{C}]*$/u;

export class RealmDto implements RealmInput {
  @IsIn(['operator', 'village']) realm!: Realm;
  @IsString() @Length(1, 36) realmId!: string;
}

export class InviteDto extends RealmDto {
  @IsIn(PERSONAS) persona!: Persona;
  @IsString() @Length(1, 36) scopeId!: string;
  /** Until it ends. */
  @IsInt() @Min(1) @Max(14) days!: number;
}

export class InvitationInput extends RealmDto {
  @Matches(/^[0-9a-zA-Z_-]{10,64}$/) invitationId!: string;
}

export class EndRoleDto extends RealmDto {
  @IsString() @Length(1, 36) roleId!: string;
  @IsString() @Length(2, 40) @Matches(REASON) reason!: string;
}
