import { Matches } from 'class-validator';

export class MoveClockDto {
  /** 'HH:MM'. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  readonly time: string;
}
