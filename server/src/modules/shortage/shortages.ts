import { type BusinessDate, instantAt } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, Refusal, type Tx } from '../../platform';
import { Orders } from '../ordering/public';
import { Pairings } from '../pairing/public';
import { ConfirmShortage } from './confirm-shortage';
import { cutShort } from './domain/short-sentence';
import type { DeclaredBy, Shortage } from './domain/shortage';
import { DraftShortage } from './draft-shortage';
import { ShortageRepository } from './shortage.repository';

/** However late it is declared, the operator has a few minutes to look. */
const MINUTES_TO_LOOK = 5;

export interface Declaration {
  readonly pairingId: string;
  readonly cycleId: string;
  readonly businessDate: BusinessDate;
  readonly householdId: string;
  readonly listingId: string;
  /** Base quantity there is. */
  readonly available: number;
  readonly by: DeclaredBy;
  readonly accountId: string;
  /** "没收到（农户没在家）"; the missing quantity by default. */
  readonly why?: string;
}

/** What field and van say and ask of shortages. */
@Injectable()
export class Shortages {
  constructor(
    private readonly shortages: ShortageRepository,
    private readonly drafts: DraftShortage,
    private readonly confirming: ConfirmShortage,
    private readonly orders: Orders,
    private readonly pairings: Pairings,
    private readonly ids: Ids,
  ) {}

  /**
   * So much there is, instead of what was ordered. Said again before it is decided, the last word counts; enough after
   * all withdraws it.
   * @throws Refusal STATE_CHANGED when nothing of the crop is still to be weighed, NOT_SHORT when there is enough
   */
  async declare(tx: Tx, declaration: Declaration): Promise<Shortage | null> {
    const lines = await this.orders.shortLines(tx, declaration.listingId);
    const wanted = lines.reduce((sum, { due }) => sum + due, 0);
    if (wanted === 0) throw new Refusal('STATE_CHANGED');
    const open = await this.shortages.openOn(tx, declaration.listingId);
    if (declaration.available >= wanted) {
      if (!open) throw new Refusal('NOT_SHORT', { ordered: wanted });
      await this.drafts.withdraw(tx, open);
      return null;
    }
    const why = declaration.why ?? cutShort(lines[0]!.unit, wanted - declaration.available);
    const shortage = open ? { ...open, available: declaration.available, why } : await this.first(tx, { ...declaration, wanted, why });
    // Somebody else declared it between our look and now: ours is the later word.
    if (!shortage) return this.declare(tx, declaration);
    const drafted = await this.drafts.execute(tx, shortage);
    await tx.audit({
      action: 'shortage.declared', subjectType: 'shortage', subjectId: shortage.id, reason: why,
      ...(open ? { before: { available: open.available } } : {}), after: { listingId: declaration.listingId, by: declaration.by, wanted, available: declaration.available },
    });
    return drafted?.shortage ?? null;
  }

  /** As `declare`, and at once: the van cannot wait at a door. */
  async declareAtDoor(tx: Tx, declaration: Declaration): Promise<void> {
    const shortage = await this.declare(tx, declaration);
    if (shortage) await this.confirming.execute(tx, shortage, 'van', { accountId: declaration.accountId, version: null });
  }

  /** The van is at the door: what nobody decided stands as drafted. */
  async confirmAtDoor(tx: Tx, door: Pick<Declaration, 'pairingId' | 'businessDate' | 'householdId'>): Promise<void> {
    const open = await this.shortages.openOf(tx, door.pairingId, door.businessDate, door.householdId);
    for (const shortage of open) await this.confirming.execute(tx, shortage, 'van', { accountId: null, version: null });
  }

  /** What a household has declared and nobody decided yet. */
  openOf(from: Queryable, pairingId: string, date: BusinessDate, householdId: string): Promise<Shortage[]> {
    return this.shortages.openOf(from, pairingId, date, householdId);
  }

  private async first(tx: Tx, { by, accountId, ...declaration }: Declaration & { readonly wanted: number; readonly why: string }): Promise<Shortage | null> {
    const { shortage: settings } = await this.pairings.get(declaration.pairingId);
    const usual = instantAt(declaration.businessDate, settings.confirmsAt);
    const confirmsAt = new Date(Math.max(usual.getTime(), tx.now.getTime() + MINUTES_TO_LOOK * 60_000));
    const id = this.ids.next();
    const shortage = { ...declaration, id, declaredBy: by, declaredByAccount: accountId, strategy: settings.strategy, confirmsAt };
    if (!(await this.shortages.declare(tx, shortage))) return null;
    await tx.enqueue({ kind: 'shortage.confirm', payload: { shortageId: id }, runAt: confirmsAt, dedupKey: `shortage.confirm:${id}` });
    return { ...shortage, state: 'declared', version: 0, declaredAt: tx.now, confirmedAt: null, confirmedBy: null };
  }
}
