import type { Actor, OpeningReminder, SetReminderRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Database, requirePermission, UnitOfWork } from '../../platform';
import { PickupPoints } from '../pairing/public';
import { OpeningReminderRepository } from './opening-reminder.repository';

/** 开园提醒 of one resident, at the village of her pickup point. */
@Injectable()
export class OpeningReminders {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly points: PickupPoints,
    private readonly reminders: OpeningReminderRepository,
  ) {}

  /** @throws Refusal NOT_FOUND for an unknown pickup point */
  async of(actor: Actor, pickupPointId: string): Promise<OpeningReminder> {
    requirePermission(actor, 'opening:be-reminded', actor.accountId);
    const { pairingId } = await this.points.get(pickupPointId);
    return { wanted: await this.reminders.isWanted(this.database, pairingId, actor.accountId) };
  }

  /** @throws Refusal NOT_FOUND for an unknown pickup point */
  async set(actor: Actor, { pickupPointId, wanted }: SetReminderRequest): Promise<OpeningReminder> {
    const { accountId } = actor;
    requirePermission(actor, 'opening:be-reminded', accountId);
    const { pairingId } = await this.points.get(pickupPointId);
    await this.unitOfWork.run((tx) => (wanted ? this.reminders.add(tx, pairingId, accountId) : this.reminders.remove(tx, pairingId, accountId)));
    return { wanted };
  }
}
