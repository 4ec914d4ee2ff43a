import { type BusinessDate, type FeeRule, orderWindowOf, type PairingState } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type Queryable, Refusal } from '../../platform';
import type { PairingBrief, PickupPointBrief } from './domain/briefs';
import { feeRulesOn } from './domain/fee-rules';
import { closureOn, isServiceDay, nextServiceDay } from './domain/service-calendar';
import { PairingRepository } from './pairing.repository';
import { ReferenceData } from './reference-data';

@Injectable()
export class Pairings {
  constructor(private readonly reference: ReferenceData) {}

  /** @throws Refusal NOT_FOUND */
  async get(pairingId: string): Promise<PairingBrief> {
    return found((await this.reference.get()).pairings.get(pairingId));
  }

  /** @throws Refusal NOT_FOUND for a village of no pairing */
  async villageName(villageId: string): Promise<string> {
    return found([...(await this.reference.get()).pairings.values()].find((pairing) => pairing.villageId === villageId)).villageName;
  }

  /** The pairing that a village's own things belong to. @throws Refusal NOT_FOUND for a village of no pairing */
  async ofVillage(villageId: string): Promise<string> {
    return found([...(await this.reference.get()).pairings.values()].find((pairing) => pairing.villageId === villageId)).id;
  }

  /** Pairings that sell now: on trial or active. */
  async trading(): Promise<PairingBrief[]> {
    return [...(await this.reference.get()).pairings.values()].filter(isTrading);
  }

  /** Pairings whose days may still be under way or in the books: trading, paused or ended. */
  async begun(): Promise<PairingBrief[]> {
    return [...(await this.reference.get()).pairings.values()].filter(({ state }) => BEGUN.includes(state)).sort((a, b) => BEGUN.indexOf(a.state) - BEGUN.indexOf(b.state));
  }

  /** The one an operator runs, also while it rests; undefined before its first day. */
  async runBy(operatorId: string): Promise<PairingBrief | undefined> {
    return (await this.begun()).find((pairing) => pairing.operatorId === operatorId);
  }

  async isServiceDay(pairingId: string, date: BusinessDate): Promise<boolean> {
    const { pairings, calendars } = await this.reference.get();
    return isTrading(found(pairings.get(pairingId))) && isServiceDay(found(calendars.get(pairingId)), date);
  }

  /** Why the calendar does not serve a date; null when it does. */
  async closedReason(pairingId: string, date: BusinessDate): Promise<string | null> {
    return closureOn(found((await this.reference.get()).calendars.get(pairingId)), date)?.reason ?? null;
  }

  /** When the first day after `date` opens that the calendar serves; null when none is in sight. */
  async nextOpening(pairingId: string, date: BusinessDate): Promise<Date | null> {
    const { pairings, calendars } = await this.reference.get();
    const day = nextServiceDay(found(calendars.get(pairingId)), date);
    return day && orderWindowOf(found(pairings.get(pairingId)).schedule, day).opensAt;
  }
}

@Injectable()
export class PickupPoints {
  constructor(
    private readonly reference: ReferenceData,
    private readonly reads: PairingRepository,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(pickupPointId: string): Promise<PickupPointBrief> {
    return found((await this.reference.get()).pickupPoints.get(pickupPointId));
  }

  /** Ids, read inside a transaction. */
  ofPairingIn(from: Queryable, pairingId: string): Promise<string[]> {
    return this.reads.pickupPointIds(from, pairingId);
  }

  /** Ids and names in the order of their letters, read inside a transaction. */
  named(from: Queryable, pairingId: string): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.reads.pickupPointNames(from, pairingId);
  }

  /** In the order of their letters. */
  async ofPairing(pairingId: string): Promise<PickupPointBrief[]> {
    return [...(await this.reference.get()).pickupPoints.values()].filter((point) => point.pairingId === pairingId);
  }
}

@Injectable()
export class FeeRules {
  constructor(private readonly reference: ReferenceData) {}

  /** The pairing's fees in force on a date. */
  async of(pairingId: string, date: BusinessDate): Promise<FeeRule[]> {
    return (await this.byDate(pairingId))(date);
  }

  /** As `of`, for a transaction that learns the date inside: it may not wait for another connection there. */
  async byDate(pairingId: string): Promise<(date: BusinessDate) => FeeRule[]> {
    const rules = (await this.reference.get()).feeRules.get(pairingId) ?? [];
    return (date) => feeRulesOn(rules, date);
  }
}

/** The states of a pairing that has had a day, those that sell first. */
const BEGUN: readonly PairingState[] = ['active', 'trial', 'paused', 'ended'];

export function isTrading({ state }: Pick<PairingBrief, 'state'>): boolean {
  return state === 'trial' || state === 'active';
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('NOT_FOUND');
  return value;
}
