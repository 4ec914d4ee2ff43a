import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { deadlineOf, eraseAt } from './domain/deadline';
import { EndStays } from './end-stays.use-case';
import { type StayJob, watchStay } from './stay-jobs-queue';
import { StayRepository } from './stay.repository';

/** A quarter of an hour without the deposit. */
@Injectable()
@HandlesJob('stay.hold-ends')
export class EndStayHold extends JobHandler<StayJob> {
  constructor(private readonly ending: EndStays) {
    super();
  }

  async handle(tx: Tx, { bookingId }: StayJob): Promise<void> {
    await this.ending.unpaid(tx, bookingId);
  }
}

/** Nobody answered, nobody came, nobody tapped 走了: a stay ends by itself, and its deposit with it. */
@Injectable()
@HandlesJob('stay.time-up')
export class EndStayInTime extends JobHandler<StayJob> {
  constructor(private readonly ending: EndStays) {
    super();
  }

  async handle(tx: Tx, { bookingId }: StayJob): Promise<void> {
    const stay = await this.ending.held(tx, bookingId);
    const due = deadlineOf(stay);
    if (!due) return; // has gone on
    if (tx.now < due) return watchStay(tx, stay); // has other dates
    if (stay.state === 'paid') await this.ending.unanswered(tx, stay);
    else if (stay.state === 'confirmed') await this.ending.noShow(tx, stay);
    else await this.ending.leave(tx, stay, '走的那天过了');
  }
}

/** Thirty days after they left nothing of who they were is kept. */
@Injectable()
@HandlesJob('stay.erase-identity')
export class EraseStayIdentity extends JobHandler<StayJob> {
  constructor(private readonly stays: StayRepository) {
    super();
  }

  async handle(tx: Tx, { bookingId }: StayJob): Promise<void> {
    const stay = await this.stays.hold(tx, bookingId);
    if (!stay?.identitySealed || tx.now < eraseAt(stay)) return;
    await this.stays.seal(tx, bookingId, null);
    await tx.audit({ action: 'stay.identity-erased', subjectType: 'stay_booking', subjectId: bookingId, reason: '住完 30 天，按规定删除' });
  }
}
