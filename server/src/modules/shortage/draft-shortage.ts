import type { ShortageStrategy } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { draftShortage } from './domain/draft';
import type { DraftLine, Shortage } from './domain/shortage';
import { type ShortageFacts, ShortageFactsReader } from './shortage-facts';
import { ShortageRepository } from './shortage.repository';

export interface Drafted {
  readonly shortage: Shortage;
  readonly lines: readonly DraftLine[];
  readonly facts: ShortageFacts;
}

/** Drafts who gets what, as things stand now. */
@Injectable()
export class DraftShortage {
  constructor(
    private readonly shortages: ShortageRepository,
    private readonly facts: ShortageFactsReader,
  ) {}

  /**
   * A new draft; the operator's own shares stand unless others are given. Null when there is no line left to be short:
   * the shortage is withdrawn then.
   * @throws Refusal STATE_CHANGED when it is decided by now
   */
  async execute(tx: Tx, shortage: Shortage, given: { readonly strategy?: ShortageStrategy; readonly pins?: ReadonlyMap<string, number> } = {}): Promise<Drafted | null> {
    const facts = await this.facts.of(tx, shortage);
    const wanted = facts.lines.reduce((sum, { due }) => sum + due, 0);
    if (shortage.available >= wanted) {
      await this.withdraw(tx, shortage);
      return null;
    }
    const strategy = given.strategy ?? shortage.strategy;
    const pins = given.pins ?? (await this.pinsOf(tx, shortage.id));
    const lines = draftShortage({ ...facts, available: shortage.available, why: shortage.why, strategy, pins });
    const next: Shortage = { ...shortage, wanted, strategy };
    if (!(await this.shortages.draft(tx, next))) throw new Refusal('STATE_CHANGED');
    await this.shortages.saveLines(tx, shortage, lines);
    return { shortage: { ...next, state: 'drafted', version: shortage.version + 1 }, lines, facts };
  }

  async withdraw(tx: Tx, shortage: Shortage): Promise<void> {
    if (!(await this.shortages.withdraw(tx, shortage.id))) throw new Refusal('STATE_CHANGED');
    await tx.audit({ action: 'shortage.withdrawn', subjectType: 'shortage', subjectId: shortage.id, before: { state: shortage.state, available: shortage.available }, after: { state: 'withdrawn' } });
  }

  private async pinsOf(tx: Tx, shortageId: string): Promise<Map<string, number>> {
    const lines = (await this.shortages.linesOf(tx, [shortageId])).get(shortageId) ?? [];
    return new Map(lines.filter(({ byHand }) => byHand).map(({ lineId, allotted }) => [lineId, allotted]));
  }
}
