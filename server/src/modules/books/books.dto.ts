import {
  type ApproveFloatRequest, type AskBillRequest, type BooksRequest, type CorrectReceiptRequest, type DriverStatementFileRequest, type DriverStatementRequest, FILE_FORMATS, type FileFormat, type HouseholdStatementFileRequest,
  type HouseholdStatementRequest, type MovePayoutRequest, type OfOperator, type PartyStatementFileRequest, type PartyStatementRequest, PAYOUT_ACTS, type PayoutAct, type PayOwedRequest, type PointStatementFileRequest,
  type PointStatementRequest, type SettleDayRequest, STATEMENT_PARTIES, STATEMENT_PERIODS, type StatementParty, type StatementPeriod,
} from '@cunshe/shared';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

const ID_LENGTH = 36;
const MOST_FEN = 100_000_000;
const DATE = /^20\d{2}-\d{2}-\d{2}$/;

export class BooksDto implements BooksRequest {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @IsOptional() @Matches(DATE) businessDate?: string;
}

export class SettleDayDto implements SettleDayRequest {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @Matches(DATE) businessDate!: string;
}

export class PayOwedDto implements PayOwedRequest {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @IsString() @Length(1, ID_LENGTH) receiptId!: string;
}

export class CorrectReceiptDto implements CorrectReceiptRequest {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @IsString() @Length(1, ID_LENGTH) receiptId!: string;
  @IsInt() @Min(0) @Max(MOST_FEN) rightFen!: number;
  @IsString() @Length(2, 120) reason!: string;
}

export class ApproveFloatDto implements ApproveFloatRequest {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @IsString() @Length(1, ID_LENGTH) routeId!: string;
  @IsInt() @Min(0) @Max(MOST_FEN) countedFen!: number;
  @IsString() @Length(2, 120) reason!: string;
}

export class MovePayoutDto implements MovePayoutRequest {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @IsString() @Length(1, ID_LENGTH) payoutId!: string;
  @IsIn(PAYOUT_ACTS) act!: PayoutAct;
}

export class DriverStatementDto implements DriverStatementRequest {
  @IsIn(STATEMENT_PERIODS) period!: StatementPeriod;
  @Matches(DATE) date!: string;
}

export class DriverStatementFileDto extends DriverStatementDto implements DriverStatementFileRequest {
  @IsIn(FILE_FORMATS) format!: FileFormat;
}

export class HouseholdStatementDto extends DriverStatementDto implements HouseholdStatementRequest {
  @IsString() @Length(1, ID_LENGTH) householdId!: string;
}

export class HouseholdStatementFileDto extends HouseholdStatementDto implements HouseholdStatementFileRequest {
  @IsIn(FILE_FORMATS) format!: FileFormat;
}

export class PointStatementDto extends DriverStatementDto implements PointStatementRequest {
  @IsString() @Length(1, ID_LENGTH) pickupPointId!: string;
}

export class PointStatementFileDto extends PointStatementDto implements PointStatementFileRequest {
  @IsIn(FILE_FORMATS) format!: FileFormat;
}

export class PartyStatementDto extends DriverStatementDto implements PartyStatementRequest {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @IsIn(STATEMENT_PARTIES) partyKind!: StatementParty;
  @IsString() @Length(1, ID_LENGTH) partyId!: string;
}

export class PartyStatementFileDto extends PartyStatementDto implements PartyStatementFileRequest {
  @IsIn(FILE_FORMATS) format!: FileFormat;
}

export class BillsDto implements OfOperator {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
}

export class AskBillDto implements AskBillRequest {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
  @Matches(DATE) billDate!: string;
}
