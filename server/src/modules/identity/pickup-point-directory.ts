import type { Me } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';

type ChosenPoint = NonNullable<Me['pickupPoint']>;

/**
 * How identity knows the point a resident chooses without knowing pairings: the pairing module, which comes after
 * identity, fills this in when it starts.
 */
@Injectable()
export class PickupPointDirectory {
  private lookUp: (pickupPointId: string) => Promise<ChosenPoint> = async () => {
    throw new Error('the pairing module has not filled in the directory of pickup points');
  };

  fill(lookUp: (pickupPointId: string) => Promise<ChosenPoint>): void {
    this.lookUp = lookUp;
  }

  /** @throws Refusal NOT_FOUND */
  get(pickupPointId: string): Promise<ChosenPoint> {
    return this.lookUp(pickupPointId);
  }
}
