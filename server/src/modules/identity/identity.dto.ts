import type { AcceptInvitationRequest, ChoosePickupPointRequest, DemoSignInRequest, RefreshRequest, WechatSignInRequest } from '@cunshe/shared';
import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';

export class DemoSignInDto implements DemoSignInRequest {
  @Matches(/^[a-z0-9-]{1,36}$/)
  readonly personId: string;
}

export class WechatSignInDto implements WechatSignInRequest {
  @Matches(/^[\w.-]{1,128}$/)
  readonly code: string;
}

export class RefreshDto implements RefreshRequest {
  @Matches(/^[\w-]{43}$/)
  readonly refreshToken: string;
}

export class ChoosePickupPointDto implements ChoosePickupPointRequest {
  @IsUUID()
  readonly pickupPointId: string;
}

export class AcceptInvitationDto implements AcceptInvitationRequest {
  @IsString() @MaxLength(40)
  readonly invitationCode: string;
}
