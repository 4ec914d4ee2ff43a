import { estimatedGrams, baseQuantity } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, Refusal, type Tx } from '../../platform';
import { Stock } from '../catalogue/public';
import { Notices } from '../notifications/public';
import { Orders, type ShortDecision, type ShortLine } from '../ordering/public';
import { Runs } from '../pickup-routing/public';
import { type Drafted, DraftShortage } from './draft-shortage';
import { substituteEstimate } from './domain/draft';
import type { ConfirmedBy, DraftLine, Shortage } from './domain/shortage';
import { ShortageRepository } from './shortage.repository';

const REASON_LENGTH = 40;

/** Lets a shortage stand: lines change, money goes back, other gardens step in, and everybody concerned is told. */
@Injectable()
export class ConfirmShortage {
  constructor(
    private readonly shortages: ShortageRepository,
    private readonly drafts: DraftShortage,
    private readonly orders: Orders,
    private readonly stock: Stock,
    private readonly runs: Runs,
    private readonly notices: Notices,
    private readonly ids: Ids,
  ) {}

  /**
   * As it was drafted last, on the lines as they are now. What the operator saw is named by its version.
   * @throws Refusal STATE_CHANGED when it is decided, drafted anew, or no longer what was seen
   */
  async execute(tx: Tx, shortage: Shortage, by: ConfirmedBy, seen: { readonly accountId: string | null; readonly version: number | null }): Promise<void> {
    if (seen.version !== null && seen.version !== shortage.version) throw new Refusal('STATE_CHANGED');
    const before = (await this.shortages.linesOf(tx, [shortage.id])).get(shortage.id) ?? [];
    const drafted = await this.drafts.execute(tx, shortage);
    if (!drafted) return;
    if (seen.version !== null && !isSame(before, drafted.lines)) throw new Refusal('STATE_CHANGED');
    if (!(await this.shortages.confirm(tx, drafted.shortage, by, seen.accountId))) throw new Refusal('STATE_CHANGED');
    const { wanted, available, strategy } = drafted.shortage;
    await tx.audit({ action: 'shortage.confirmed', subjectType: 'shortage', subjectId: shortage.id, before: { state: shortage.state }, after: { state: 'confirmed', by, wanted, available, strategy } });
    await this.apply(tx, drafted);
  }

  private async apply(tx: Tx, drafted: Drafted): Promise<void> {
    const short = drafted.lines.filter(({ allotted, wanted }) => allotted < wanted);
    const lineOf = new Map(drafted.facts.lines.map((line) => [line.lineId, line]));
    await this.orders.allot(tx, short.map((line) => this.decisionOf(drafted, line, lineOf.get(line.lineId)!)));
    for (const line of short) await this.bringElsewhere(tx, drafted, line, lineOf.get(line.lineId)!);
    for (const line of short) await this.tell(tx, drafted.shortage, line, lineOf.get(line.lineId)!);
  }

  private decisionOf({ shortage, facts }: Drafted, { lineId, allotted, substitute, sentence }: DraftLine, line: ShortLine): ShortDecision {
    const other = facts.others.find(({ listingId }) => listingId === substitute?.listingId);
    const { listingId: id, householdId, plaqueNumber, farmerName, priceFen } = other ?? { listingId: '', householdId: '', plaqueNumber: '', farmerName: '', priceFen: 0 };
    const estimateFen = other && substitute ? substituteEstimate(line, allotted, other, substitute.quantity) : 0;
    return {
      lineId,
      allotted,
      note: sentence ?? '',
      reason: shortage.why.slice(0, REASON_LENGTH),
      substitute: substitute && { lineId: this.ids.next(), listing: { id, householdId, plaqueNumber, farmerName, priceFen }, quantity: substitute.quantity, estimateFen },
    };
  }

  /** The other garden's bed gives it up, and its van carries it to this point too. */
  private async bringElsewhere(tx: Tx, { shortage, facts }: Drafted, { substitute }: DraftLine, { pickupPointId, unit }: ShortLine): Promise<void> {
    if (!substitute) return;
    const other = facts.others.find(({ listingId }) => listingId === substitute.listingId)!;
    const { pairingId, cycleId } = shortage;
    const load = { pairingId, cycleId, householdId: other.householdId, pickupPointId, grams: estimatedGrams(unit, baseQuantity(substitute.quantity)) };
    const sold = await this.stock.sellLate(tx, [substitute]);
    if (!sold || !(await this.runs.carryAlso(tx, load))) throw new Refusal('STATE_CHANGED');
  }

  private tell(tx: Tx, { id }: Shortage, { lineId, sentence }: DraftLine, { accountId, orderId, cropName }: ShortLine): Promise<void> {
    const body = `${sentence}。点开看这一单。`;
    return this.notices.post(tx, { accountId, kind: 'short', subjectId: `${id}:${lineId}`.slice(0, 80), title: `${cropName}不够了`, body, place: `/personas/resident/order/index?orderId=${orderId}` });
  }
}

function isSame(seen: readonly DraftLine[], now: readonly DraftLine[]): boolean {
  const text = (lines: readonly DraftLine[]) => JSON.stringify([...lines].map((line) => [line.lineId, line.wanted, line.allotted, line.substitute, line.refundFen]).sort());
  return text(seen) === text(now);
}
