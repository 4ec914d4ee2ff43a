import { Matches } from 'class-validator';

export class MoveClockDto {
  /** 'HH:MM'; from 24:00 on the day after. */
  @Matches(/^([0-3]\d|4[0-7]):[0-5]\d$/)
  readonly time: string;
}
