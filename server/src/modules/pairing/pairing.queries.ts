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
    const firstLetter = new Map(points.map(({ point }) => [point.compoundId, point.letter]));
    const inOrder = [...compounds].sort((a, b) => byLetter(firstLetter.get(a.id), firstLetter.get(b.id)));
    return { compounds: inOrder.map((compound) => presentCompound(compound, points.filter(({ point }) => point.compoundId === compound.id))) };
  }
}

/** Compounds with a point in the order of their letters, then those that have none yet. */
function byLetter(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
