/** A bag of a batch, and whose it is. */
export interface TracedLine {
  readonly lineId: string;
  readonly orderId: string;
  readonly accountId: string;
  readonly surname: string;
  readonly pickupPointId: string;
  readonly bagLabel: string | null;
  readonly batchId: string;
  /** In the batch's measure; what was ordered while nothing was counted or weighed. */
  readonly measure: number;
  readonly handedOver: boolean;
}
