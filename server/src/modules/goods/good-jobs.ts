import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { EndGoodOrder } from './end-good-order.use-case';

interface GoodJob {
  readonly orderId: string;
}

/** A quarter of an hour without its money. */
@Injectable()
@HandlesJob('good.hold-ends')
export class EndGoodHold extends JobHandler<GoodJob> {
  constructor(private readonly ending: EndGoodOrder) {
    super();
  }

  handle(tx: Tx, { orderId }: GoodJob): Promise<void> {
    return this.ending.unpaid(tx, orderId);
  }
}

/** The day is over and nobody came for it. */
@Injectable()
@HandlesJob('good.missed')
export class EndMissedGood extends JobHandler<GoodJob> {
  constructor(private readonly ending: EndGoodOrder) {
    super();
  }

  handle(tx: Tx, { orderId }: GoodJob): Promise<void> {
    return this.ending.missed(tx, orderId);
  }
}
