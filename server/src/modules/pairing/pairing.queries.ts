import { businessDateOf, type CompoundView } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform';
import { presentCompound } from './pairing.presenter';
import { Pairings } from './pairings';
import { ReferenceData } from './reference-data';

@Injectable()
export class PairingQueries {
  constructor(
    private readonly reference: ReferenceData,
    private readonly pairings: Pairings,
    private readonly clock: Clock,
  ) {}

  /** Every compound of a trading pairing's community; those with a point first. */
  async compounds(): Promise<{ compounds: CompoundView[] }> {
    const { compounds, pickupPoints } = await this.reference.get();
    const today = businessDateOf(await this.clock.now());
    const points = await Promise.all(
      [...pickupPoints.values()].map(async (point) => ({ point, openToday: point.open && (await this.pairings.isServiceDay(point.pairingId, today)) })),
    );
    const firstLetter = new Map(points.map(({ point }) => [keyOf(point.compoundId, point.pairingId), point.letter]));
    const inOrder = [...compounds].sort((a, b) => byLetter(firstLetter.get(keyOf(a.id, a.pairing_id)), firstLetter.get(keyOf(b.id, b.pairing_id))));
    return { compounds: inOrder.map((compound) => presentCompound(compound, points.filter(({ point }) => point.compoundId === compound.id && point.pairingId === compound.pairing_id))) };
  }
}

/** A community of two villages has its compounds once for each. */
function keyOf(compoundId: string, pairingId: string): string {
  return `${compoundId} ${pairingId}`;
}

/** Compounds with a point in the order of their letters, then those that have none yet. */
function byLetter(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
