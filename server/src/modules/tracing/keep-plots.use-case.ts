import type { Actor, Plot, PlotsPage, SetPlotsRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock, Database, type IdempotentRequest, type Queryable, Refusal, requirePermission, type Tx, UnitOfWork } from '../../platform';
import { Households } from '../catalogue/public';
import { plotsOf, rowsOf, without } from './domain/plots';
import { PlotRepository } from './plot.repository';

/** 菜地: the committee says which a household has and what grows where; the next batch names it. */
@Injectable()
export class KeepPlots {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly households: Households,
    private readonly plots: PlotRepository,
  ) {}

  /** @throws Refusal NOT_FOUND for a household of another village */
  async read(actor: Actor, { villageId, householdId }: { readonly villageId: string; readonly householdId: string }): Promise<PlotsPage> {
    requirePermission(actor, 'household:keep', villageId);
    await this.requireOwn(this.database, villageId, householdId);
    return this.page(this.database, householdId, await this.clock.now());
  }

  /** All of them anew. @throws Refusal NOT_FOUND, STATE_CHANGED when somebody has changed them since, CROP_UNKNOWN */
  set(actor: Actor, request: IdempotentRequest, { villageId, householdId, revision, plots }: SetPlotsRequest): Promise<PlotsPage> {
    requirePermission(actor, 'household:keep', villageId);
    return this.unitOfWork.once(request, async (tx) => {
      await this.plots.hold(tx, householdId);
      await this.requireOwn(tx, villageId, householdId);
      if ((await this.plots.revision(tx, householdId)) !== revision) throw new Refusal('STATE_CHANGED');
      const before = await this.plots.of(tx, householdId);
      const wanted = await this.rows(tx, plots);
      for (const { id } of without(before, wanted)) await this.plots.retire(tx, id);
      for (const place of without(wanted, before)) await this.plots.add(tx, householdId, place);
      await tx.audit({ action: 'plots.set', subjectType: 'household', subjectId: householdId, before: { plots: plotsOf(before) }, after: { plots } });
      return this.page(tx, householdId, tx.now);
    });
  }

  private async rows(tx: Tx, plots: readonly Plot[]): Promise<ReturnType<typeof rowsOf>> {
    const names = [...new Set(plots.flatMap(({ crops }) => crops))];
    const known = await this.plots.cropsNamed(tx, names);
    const unknown = names.filter((name) => !known.some((crop) => crop.name === name));
    if (unknown.length > 0) throw new Refusal('CROP_UNKNOWN', { crops: unknown });
    return rowsOf(plots, (name) => known.filter((crop) => crop.name === name).map(({ id }) => id));
  }

  private async requireOwn(from: Queryable, villageId: string, householdId: string): Promise<void> {
    if ((await this.households.get(from, householdId)).villageId !== villageId) throw new Refusal('NOT_FOUND');
  }

  private async page(from: Queryable, householdId: string, now: Date): Promise<PlotsPage> {
    return { serverNow: now.toISOString(), revision: await this.plots.revision(from, householdId), plots: plotsOf(await this.plots.of(from, householdId)) };
  }
}
