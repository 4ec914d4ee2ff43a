import { type BusinessDate, type Fen, fen } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Ids, type Queryable, Refusal, type Tx } from '../../platform';
import { FloatRepository, type FloatSession } from './float.repository';
import { Ledger } from './ledger';

export interface OpenFloat {
  readonly routeId: string;
  readonly pairingId: string;
  readonly driverAccountId: string;
  readonly openedFen: number;
  readonly businessDate: BusinessDate;
}

export interface CashPayment {
  readonly routeId: string;
  readonly receiptId: string;
  readonly householdId: string;
  readonly fen: number;
}

/** 备用金: opened for a route, paid out at the doors, counted at the end. Each step posts its own document. */
@Injectable()
export class Floats {
  constructor(
    private readonly repository: FloatRepository,
    private readonly ledger: Ledger,
    private readonly ids: Ids,
  ) {}

  /** Hands a float to the driver; a second call for the same route changes nothing. */
  async open(tx: Tx, { openedFen, ...order }: OpenFloat): Promise<void> {
    const float: FloatSession = { ...order, id: this.ids.next(), openedFen: positive(openedFen), paidFen: 0, leftFen: openedFen, countedFen: null, state: 'open' };
    if (!(await this.repository.insert(tx, float))) return;
    await this.post(tx, 'float_opened', float, openedFen);
    await this.audit(tx, 'float.opened', float, { openedFen });
  }

  /**
   * Pays a household at its door, once per receipt: false when it was paid before.
   * @throws Refusal FLOAT_SHORT when the float is not enough or closed, NOT_FOUND without a float.
   */
  async payCash(tx: Tx, { routeId, receiptId, householdId, fen: sum }: CashPayment): Promise<boolean> {
    const float = await this.existing(tx, routeId);
    const { pairingId, businessDate, id: floatSessionId } = float;
    const posted = await this.ledger.post(tx, { kind: 'receipt_paid_cash', subjectId: receiptId, pairingId, businessDate, facts: { householdId, floatSessionId, fen: positive(sum) } });
    if (!posted) return false;
    if (!(await this.repository.takeOut(tx, routeId, sum))) throw new Refusal('FLOAT_SHORT', { leftFen: float.leftFen, neededFen: sum });
    await this.audit(tx, 'float.paid', float, { receiptId, fen: sum });
    return true;
  }

  /**
   * Closes a float whose paid and left sums make up what was opened. Counting again the same changes nothing.
   * @throws Refusal FLOAT_UNBALANCED with `differenceFen` (positive: missing) otherwise.
   */
  async count(tx: Tx, routeId: string, countedFen: number): Promise<void> {
    const float = await this.existing(tx, routeId);
    if (isClosed(float) && float.countedFen === countedFen) return;
    const differenceFen = differenceOf(float, countedFen);
    if (differenceFen !== 0) throw new Refusal('FLOAT_UNBALANCED', { differenceFen });
    await this.close(tx, float, countedFen, 'balanced');
  }

  /** What the driver found, counted twice and still not what it should be: kept with his words until the operator decides. */
  async noteDifference(tx: Tx, routeId: string, countedFen: number, reason: string): Promise<void> {
    const float = await this.existing(tx, routeId);
    if (!(await this.repository.noteCount(tx, float, countedFen))) throw new Refusal('STATE_CHANGED');
    await this.audit(tx, 'float.counted', float, { state: 'counted', countedFen, differenceFen: differenceOf(float, countedFen) }, reason);
  }

  /** Closes a float that does not add up, on the operator's word; the difference is posted. */
  async approveVariance(tx: Tx, routeId: string, countedFen: number, reason: string): Promise<void> {
    const float = await this.existing(tx, routeId);
    const { pairingId, businessDate, id: floatSessionId } = float;
    const differenceFen = differenceOf(float, countedFen);
    await this.ledger.post(tx, { kind: 'float_variance', subjectId: float.id, pairingId, businessDate, facts: { floatSessionId, differenceFen } });
    await this.close(tx, float, countedFen, 'variance_approved', reason);
  }

  /** The cash goes along with the run to another driver; nothing to do before it is opened. */
  async handTo(tx: Tx, routeId: string, driverAccountId: string): Promise<void> {
    const float = await this.repository.ofRoute(tx, routeId);
    if (!float || float.driverAccountId === driverAccountId || isClosed(float)) return;
    await this.repository.changeDriver(tx, routeId, driverAccountId);
    await this.audit(tx, 'float.handed-over', { ...float, driverAccountId }, { driverAccountId, leftFen: float.leftFen });
  }

  ofRoute(from: Queryable, routeId: string): Promise<FloatSession | null> {
    return this.repository.ofRoute(from, routeId);
  }

  ofRoutes(from: Queryable, routeIds: readonly string[]): Promise<FloatSession[]> {
    return this.repository.ofRoutes(from, routeIds);
  }

  /** Not closed yet, of any date, oldest first. */
  openOfPairing(from: Queryable, pairingId: string): Promise<FloatSession[]> {
    return this.repository.openOfPairing(from, pairingId);
  }

  ofDriver(from: Queryable, pairingId: string, driverAccountId: string, since: BusinessDate, until: BusinessDate): Promise<FloatSession[]> {
    return this.repository.ofDriver(from, pairingId, driverAccountId, since, until);
  }

  private async close(tx: Tx, float: FloatSession, countedFen: number, state: 'balanced' | 'variance_approved', reason?: string): Promise<void> {
    if (!(await this.repository.close(tx, float, countedFen, state))) throw new Refusal('STATE_CHANGED');
    await this.post(tx, 'float_balanced', float, countedFen);
    await this.audit(tx, 'float.closed', float, { state, countedFen }, reason);
  }

  private async existing(from: Queryable, routeId: string): Promise<FloatSession> {
    const float = await this.repository.ofRoute(from, routeId);
    if (!float) throw new Refusal('NOT_FOUND');
    return float;
  }

  private async post(tx: Tx, kind: 'float_opened' | 'float_balanced', float: FloatSession, sum: number): Promise<void> {
    const { id: floatSessionId, pairingId, businessDate } = float;
    await this.ledger.post(tx, { kind, subjectId: floatSessionId, pairingId, businessDate, facts: { floatSessionId, fen: sum } });
  }

  private audit(tx: Tx, action: string, float: FloatSession, after: object, reason?: string): Promise<void> {
    return tx.audit({ action, subjectType: 'float_session', subjectId: float.id, before: { state: float.state, paidFen: float.paidFen }, after, reason });
  }
}

/** Counted and done with, whether it added up or the difference was approved. */
export function isClosed({ state }: Pick<FloatSession, 'state'>): boolean {
  return state === 'balanced' || state === 'variance_approved';
}

/** Positive when money is missing. */
function differenceOf(float: FloatSession, countedFen: number): Fen {
  if (!Number.isSafeInteger(countedFen) || countedFen < 0) throw new Refusal('INVALID_INPUT');
  return fen(float.leftFen - countedFen);
}

function positive(sum: number): number {
  if (fen(sum) <= 0) throw new RangeError(`a float moves a positive sum, got ${sum}`);
  return sum;
}
