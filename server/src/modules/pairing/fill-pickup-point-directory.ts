import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PickupPointDirectory } from '../identity/public';
import { PickupPoints } from './pairings';

/** Tells identity about pickup points, which it knows only by id. */
@Injectable()
export class FillPickupPointDirectory implements OnModuleInit {
  constructor(
    private readonly directory: PickupPointDirectory,
    private readonly pickupPoints: PickupPoints,
  ) {}

  onModuleInit(): void {
    this.directory.fill(async (pickupPointId) => {
      const { id, name, compoundName } = await this.pickupPoints.get(pickupPointId);
      return { id, name, compoundName };
    });
  }
}
