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
    const views = compounds.map((compound) => presentCompound(compound, points.filter(({ point }) => point.compoundId === compound.id)));
    return { compounds: [...views.filter(hasPoint), ...views.filter((view) => !hasPoint(view))] };
  }
}

function hasPoint({ pickupPoints }: CompoundView): boolean {
  return pickupPoints.length > 0;
}
