import { type Actor, locksAt, minutesOfDay, orderWindowOf, type SetShortageSettingsRequest, type ShortageSettings, type ShortageSettingsPage, timeOfDay, businessDateOf } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, type IdempotentRequest, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { type PairingBrief, PairingSettings } from '../pairing/public';
import { ShortageQueries } from './shortage.queries';

/** 缺菜怎么分: what the operator has set for the pairing, and sets anew. What is declared already keeps what it was declared under. */
@Injectable()
export class ShortageSettingsDesk {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly pages: ShortageQueries,
    private readonly settings: PairingSettings,
  ) {}

  async page(actor: Actor, operatorId: string): Promise<ShortageSettingsPage> {
    requirePermission(actor, 'shortage:read', operatorId);
    const pairing = await this.pages.pairingOf(operatorId);
    return presentSettings(pairing, settingsOf(pairing), await this.clock.now());
  }

  /** @throws Refusal NOT_FOUND, INVALID_INPUT for an hour at which nothing can be decided yet, or any more */
  async set(actor: Actor, request: IdempotentRequest, { operatorId, ...wish }: SetShortageSettingsRequest): Promise<ShortageSettingsPage> {
    requirePermission(actor, 'shortage:decide', operatorId);
    const pairing = await this.pages.pairingOf(operatorId);
    return this.unitOfWork.once(request, async (tx) => {
      const page = presentSettings(pairing, wish, tx.now);
      const [first, minute, last] = [page.confirmsAfter, wish.confirmsAt, page.confirmsBefore].map(minutesOfDay) as [number, number, number];
      if (minute < first || minute > last) throw new Refusal('INVALID_INPUT', { confirmsAt: `${page.confirmsAfter} to ${page.confirmsBefore}` });
      await this.settings.setShortage(tx, pairing.id, { before: settingsOf(pairing), after: wish });
      return page;
    });
  }
}

function settingsOf({ shortage, giftCap }: PairingBrief): ShortageSettings {
  const { strategy, leastUsefulGrams, confirmsAt } = shortage;
  return { strategy, leastUsefulGrams, giftPercent: giftCap.percent, giftGrams: giftCap.grams, confirmsAt };
}

function presentSettings({ villageName, communityName, schedule }: PairingBrief, settings: ShortageSettings, now: Date): ShortageSettingsPage {
  const { strategy, leastUsefulGrams, giftPercent, giftGrams, confirmsAt } = settings;
  const { cutoffAt } = orderWindowOf(schedule, businessDateOf(now));
  return {
    serverNow: now.toISOString(), pairingName: `${villageName}·${communityName}`, strategy, leastUsefulGrams, giftPercent, giftGrams, confirmsAt,
    confirmsAfter: timeOfDay(locksAt(schedule, cutoffAt)), confirmsBefore: schedule.dropBy,
  };
}
