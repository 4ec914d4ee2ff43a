import { dateText } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { HandlesJob, JobHandler, type Tx } from '../../platform';
import { Notices } from '../notifications/public';
import { PlaqueEndings } from './plaque-endings';
import type { PlaqueJob } from './plaque-jobs-queue';
import { PlaqueRepository } from './plaque.repository';

/** A month before it ends. */
@Injectable()
@HandlesJob('plaque.remind')
export class RemindOfPlaque extends JobHandler<PlaqueJob> {
  constructor(
    private readonly plaques: PlaqueRepository,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle(tx: Tx, { plaqueId, validUntil }: PlaqueJob): Promise<void> {
    const plaque = await this.plaques.byId(tx, plaqueId);
    if (plaque?.validUntil !== validUntil || plaque.state !== 'awarded') return;
    await this.notices.post(tx, { accountId: plaque.appliedBy, kind: 'plaque', subjectId: `${plaqueId}:remind:${validUntil}`, title: `餐桌牌 ${dateText(validUntil)} 到期`, body: '到期前请村里来检查一次，合格了换新的，不耽误接待。' });
  }
}

/** Past its last day it hosts nobody. */
@Injectable()
@HandlesJob('plaque.expire')
export class ExpirePlaque extends JobHandler<PlaqueJob> {
  constructor(
    private readonly plaques: PlaqueRepository,
    private readonly endings: PlaqueEndings,
  ) {
    super();
  }

  async handle(tx: Tx, { plaqueId, validUntil }: PlaqueJob): Promise<void> {
    const plaque = await this.plaques.hold(tx, plaqueId);
    if (plaque?.validUntil !== validUntil || (plaque.state !== 'awarded' && plaque.state !== 'suspended')) return;
    await this.plaques.move(tx, plaque, 'expired', { reason: '到期' });
    await tx.audit({ action: 'plaque.expired', subjectType: 'table_plaque', subjectId: plaqueId, before: { state: plaque.state }, after: { state: 'expired' }, reason: '到期' });
    await this.endings.tell(tx, plaque, '餐桌牌到期');
  }
}
