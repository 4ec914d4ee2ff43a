import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessDate } from '@cunshe/shared';
import { VanProgressRegistry } from '../ordering/public';
import { Arrivals } from '../pickup-routing/public';

/** Tells the order page when the van comes; ordering does not know the routes. */
@Injectable()
export class TellVanProgress implements OnModuleInit {
  constructor(
    private readonly registry: VanProgressRegistry,
    private readonly arrivals: Arrivals,
  ) {}

  onModuleInit(): void {
    this.registry.use({ arrivalAt: (from, at) => this.arrivals.atPoint(from, at.pickupPointId, businessDate(at.businessDate)) });
  }
}
