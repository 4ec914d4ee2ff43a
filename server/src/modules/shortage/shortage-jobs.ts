import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { ConfirmShortage } from './confirm-shortage';
import { ShortageRepository } from './shortage.repository';

/** 14:45: what nobody decided stands as drafted, so that nothing waits for ever. */
@Injectable()
@HandlesJob('shortage.confirm')
export class ConfirmInTime extends JobHandler<{ readonly shortageId: string }> {
  constructor(
    private readonly shortages: ShortageRepository,
    private readonly confirming: ConfirmShortage,
  ) {
    super();
  }

  async handle(tx: Tx, { shortageId }: { readonly shortageId: string }): Promise<void> {
    const shortage = await this.shortages.byId(tx, shortageId);
    if (shortage?.state === 'drafted') await this.confirming.execute(tx, shortage, 'time', { accountId: null, version: null });
  }
}
