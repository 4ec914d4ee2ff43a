import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform';
import { medianPaidMinutes } from './domain/paid-minutes';
import { ReceiptsReader } from './receipts.reader';

/** How soon after weighing the households of a run had their money. */
@Injectable()
export class PaidMinutes {
  constructor(private readonly receipts: ReceiptsReader) {}

  /** Whole minutes by run; null while nothing is paid. */
  async ofRoutes(from: Queryable, routeIds: readonly string[]): Promise<ReadonlyMap<string, number | null>> {
    const receipts = await this.receipts.ofRoutes(from, routeIds);
    return new Map(routeIds.map((id) => [id, medianPaidMinutes(receipts.filter(({ routeId }) => routeId === id))]));
  }
}
