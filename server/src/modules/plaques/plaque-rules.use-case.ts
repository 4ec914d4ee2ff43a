import { type Actor, type ChecklistItem, type PlaquesPage, type PlaqueView, type PriceScheduleView, type ServiceStandardView } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type IdempotentRequest, isDate, Refusal, requirePermission, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { isWhole } from './domain/plaque';
import { PlaqueQueries } from './plaque.queries';
import { PlaqueRepository } from './plaque.repository';

/** What plaques are given by: the application, the checklist, the prices, the standard. */
@Injectable()
export class PlaqueRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plaques: PlaqueRepository,
    private readonly households: Households,
    private readonly pages: PlaqueQueries,
  ) {}

  /** @throws Refusal NOT_FOUND, PLAQUE_STANDS */
  apply(actor: Actor, request: IdempotentRequest, householdId: string): Promise<{ serverNow: string; plaque: PlaqueView | null }> {
    requirePermission(actor, 'plaque:apply', householdId);
    return this.unitOfWork.once(request, async (tx) => {
      const { villageId, pairingId } = await this.households.get(tx, householdId);
      const plaqueId = await this.plaques.apply(tx, { villageId, pairingId, householdId, accountId: actor.accountId });
      if (!plaqueId) throw new Refusal('PLAQUE_STANDS');
      await tx.audit({ action: 'plaque.applied', subjectType: 'table_plaque', subjectId: plaqueId, after: { householdId, state: 'applied' } });
      return this.pages.ownIn(tx, tx.now, householdId);
    });
  }

  /** A new version; inspections made by an earlier one stay as they are. @throws Refusal NOT_FOUND, CHECKLIST_WRONG */
  setChecklist(actor: Actor, request: IdempotentRequest, { villageId, items }: { readonly villageId: string; readonly items: readonly ChecklistItem[] }): Promise<PlaquesPage> {
    requirePermission(actor, 'plaque:keep', villageId);
    return this.unitOfWork.once(request, async (tx) => {
      if (!isWhole(items)) throw new Refusal('CHECKLIST_WRONG');
      const { version } = await this.plaques.checklist(tx, villageId);
      await this.plaques.addChecklist(tx, villageId, version + 1, items.map(({ key, text, points, must }) => ({ key, text, points, must })), actor.accountId);
      await tx.audit({ action: 'plaque.checklist-set', subjectType: 'village', subjectId: villageId, before: { version }, after: { version: version + 1 } });
      return this.pages.pageIn(tx, tx.now, villageId);
    });
  }

  /** Trips made before keep the price they were made with. @throws Refusal NOT_FOUND, INVALID_INPUT, SCHEDULES_OVERLAP */
  setPrices(actor: Actor, request: IdempotentRequest, { villageId, ...schedule }: PriceScheduleView & { readonly villageId: string }): Promise<PlaquesPage> {
    requirePermission(actor, 'plaque:keep', villageId);
    return this.unitOfWork.once(request, async (tx) => {
      const { validFrom, validUntil, perPersonFen } = schedule;
      assertSpan(schedule, await this.plaques.schedules(tx, villageId));
      await this.plaques.addSchedule(tx, villageId, { validFrom, validUntil, perPersonFen }, actor.accountId);
      await tx.audit({ action: 'plaque.prices-set', subjectType: 'village', subjectId: villageId, after: { validFrom, validUntil, perPersonFen } });
      return this.pages.pageIn(tx, tx.now, villageId);
    });
  }

  /** Families that booked before keep what they booked by. @throws Refusal NOT_FOUND, INVALID_INPUT, SCHEDULES_OVERLAP */
  setStandard(actor: Actor, request: IdempotentRequest, { villageId, ...standard }: ServiceStandardView & { readonly villageId: string }): Promise<PlaquesPage> {
    requirePermission(actor, 'plaque:keep', villageId);
    return this.unitOfWork.once(request, async (tx) => {
      assertSpan(standard, await this.plaques.standards(tx, villageId));
      await this.plaques.addStandard(tx, villageId, standard, actor.accountId);
      await tx.audit({ action: 'plaque.standard-set', subjectType: 'village', subjectId: villageId, after: { ...standard } });
      return this.pages.pageIn(tx, tx.now, villageId);
    });
  }
}

interface Span {
  readonly validFrom: string;
  readonly validUntil: string;
}

/** One at a time. @throws Refusal INVALID_INPUT, SCHEDULES_OVERLAP */
function assertSpan({ validFrom, validUntil }: Span, others: readonly Span[]): void {
  if (![validFrom, validUntil].every(isDate)) throw new Refusal('INVALID_INPUT');
  if (validFrom > validUntil || others.some((other) => validFrom <= other.validUntil && other.validFrom <= validUntil)) throw new Refusal('SCHEDULES_OVERLAP');
}
