import type { CallOffDayRequest, CloseDaysRequest, SetWeekdaysRequest } from '@cunshe/shared';
import { IsBoolean, IsString, Length, Matches } from 'class-validator';

const ID_LENGTH = 36;
const DATE = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Weekdays in order, each once, at least one: Monday = 1. */
const WEEKDAYS = /^(?=.)1?2?3?4?5?6?7?$/;
/** Two characters at least that say something, and no control characters. */
const REASON = /^[^\p{C}]*[\p{L}\p{N}][^\p{C}]*[\p{L}\p{N}][^\p{C}]*$/u;
const REASON_LENGTH = 40;

export class OperatorInput {
  @IsString() @Length(1, ID_LENGTH) operatorId!: string;
}

export class SetWeekdaysInput extends OperatorInput implements SetWeekdaysRequest {
  @Matches(DATE) fromDate!: string;
  @Matches(WEEKDAYS) weekdays!: string;
  @IsBoolean() closesOnHolidays!: boolean;
}

export class CloseDaysInput extends OperatorInput implements CloseDaysRequest {
  @Matches(DATE) fromDate!: string;
  @Matches(DATE) toDate!: string;
  @IsString() @Length(2, REASON_LENGTH) @Matches(REASON) reason!: string;
}

export class ReopenDayInput extends OperatorInput {
  @Matches(DATE) date!: string;
}

export class CallOffDayInput extends OperatorInput implements CallOffDayRequest {
  @Matches(DATE) date!: string;
  @IsString() @Length(2, REASON_LENGTH) @Matches(REASON) reason!: string;
  @IsString() @Length(1, 20) @Matches(/^[^\p{C}]+$/u) typedDate!: string;
}
