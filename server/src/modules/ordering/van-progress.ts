import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';

export interface VanArrival {
  readonly arrivesAt: Date;
  /** Has it left the village? */
  readonly departed: boolean;
}

/** Port: when the van reaches a point. A module that knows the routes implements it. */
export interface VanProgress {
  /** Null before the route is out. */
  arrivalAt(from: Queryable, at: { readonly pickupPointId: string; readonly businessDate: string; readonly now: Date }): Promise<VanArrival | null>;
}

/** Where the module that knows the routes leaves its answer for the order page. */
@Injectable()
export class VanProgressRegistry implements VanProgress {
  private source: VanProgress | null = null;

  use(source: VanProgress): void {
    this.source = source;
  }

  async arrivalAt(from: Queryable, at: { readonly pickupPointId: string; readonly businessDate: string; readonly now: Date }): Promise<VanArrival | null> {
    return this.source ? this.source.arrivalAt(from, at) : null;
  }
}
