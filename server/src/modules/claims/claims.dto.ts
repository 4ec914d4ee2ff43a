import { type AcceptClaimRequest, CLAIM_KINDS, type ClaimKind, type DecideGoodwillRequest, type GiveGoodwillRequest, MOST_CLAIM_PHOTOS, type OpenClaimRequest, REFUND_BEARERS, type RefundBearer, type RejectClaimRequest } from '@cunshe/shared';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

const ID_LENGTH = 36;
const MOST_FEN = 100_000_000;
/** Something to read, and nothing that steers a terminal or a page. */
const PLAIN = /^[^\u0000-\u0008\u000b-\u001f\u007f]*$/;

export class OrderClaimsInput {
  @IsString() @Length(1, ID_LENGTH) orderId!: string;
}

export class OpenClaimInput implements OpenClaimRequest {
  @IsString() @Length(1, ID_LENGTH) orderId!: string;
  @IsString() @Length(1, ID_LENGTH) lineId!: string;
  @IsIn(CLAIM_KINDS) kind!: ClaimKind;
  @IsString() @Length(1, 200) @Matches(PLAIN) text!: string;
  @IsArray() @ArrayMaxSize(MOST_CLAIM_PHOTOS) @ArrayUnique() @IsString({ each: true }) @Length(1, ID_LENGTH, { each: true }) photoIds!: string[];
}

export class ClaimListInput {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @IsIn(['open', 'answered']) state!: 'open' | 'answered';
  @IsOptional() @IsString() @Length(1, ID_LENGTH) before?: string;
}

export class AcceptClaimInput implements AcceptClaimRequest {
  @IsString() @Length(1, ID_LENGTH) claimId!: string;
  @IsInt() @Min(1) @Max(MOST_FEN) fen!: number;
  @IsIn(REFUND_BEARERS) bearer!: RefundBearer;
}

export class RejectClaimInput implements RejectClaimRequest {
  @IsString() @Length(1, ID_LENGTH) claimId!: string;
  @IsString() @Length(1, 200) @Matches(PLAIN) answer!: string;
}

export class GiveGoodwillInput implements GiveGoodwillRequest {
  @IsString() @Length(1, ID_LENGTH) orderId!: string;
  @IsInt() @Min(1) @Max(MOST_FEN) fen!: number;
  @IsString() @Length(1, 60) @Matches(PLAIN) reason!: string;
}

export class GoodwillOrdersInput {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @Matches(/^[A-Z]{1,2}-\d{2,4}$/) bagLabel!: string;
}

export class GoodwillListInput {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
}

export class DecideGoodwillInput implements DecideGoodwillRequest {
  @IsString() @Length(1, ID_LENGTH) goodwillId!: string;
  @IsBoolean() agree!: boolean;
}
