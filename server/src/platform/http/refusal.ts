import { REFUSALS, type RefusalCode } from '@cunshe/shared';

/** A request that is not carried out, for a reason its sender can act upon. One filter turns it into problem+json. */
export class Refusal extends Error {
  readonly status: number;
  readonly title: string;

  /** @param details facts for the sentence: names, times, amounts; never personal data of others. */
  constructor(
    readonly code: RefusalCode,
    readonly details?: object,
  ) {
    super(code);
    this.name = 'Refusal';
    this.status = REFUSALS[code].status;
    this.title = REFUSALS[code].title;
  }
}
