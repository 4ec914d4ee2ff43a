import type { PostReceiptRequest } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { Refusal, type Tx } from '../../platform';
import { Runs, type StopBrief } from '../pickup-routing/public';
import { sumsOf } from './crates-at-stop';
import type { GivenBag } from './domain/bag';
import type { CollectionReceipt } from './domain/collection-receipt';
import { ReceiptsReader } from './receipts.reader';

/** Tells a first receipt from one that was sent again. */
@Injectable()
export class RepeatedReceipts {
  constructor(
    private readonly runs: Runs,
    private readonly receipts: ReceiptsReader,
  ) {}

  /** The step of the stop is the lock: whoever comes second finds the receipt of the first. */
  async isRepeat(tx: Tx, stop: StopBrief, wish: PostReceiptRequest): Promise<boolean> {
    if (stop.state === 'pending') throw new Refusal('STOP_NOT_ARRIVED');
    if (await this.runs.stepStop(tx, stop, 'done', { ...sumsOf(wish), seen: wish.seen, doneAt: wish.doneAt })) return false;
    const earlier = await this.receipts.ofStop(tx, stop.id);
    if (!earlier || !isSame(earlier, [...(await this.receipts.readingsOf(tx, earlier.id)), ...(await this.receipts.cropReadingsOf(tx, earlier.id))], wish)) throw new Refusal('RECEIPT_FINAL');
    return true;
  }
}

function isSame(receipt: CollectionReceipt, kept: readonly GivenBag[], wish: PostReceiptRequest): boolean {
  const textOf = (bags: readonly GivenBag[]) => bags.map(({ lineId, reading, tareGrams }) => `${lineId}:${reading}:${tareGrams}`).sort().join();
  const given = [...wish.bags, ...(wish.crops ?? []).map(({ listingId, ...reading }) => ({ lineId: listingId, ...reading }))];
  return receipt.method === wish.method && textOf(kept) === textOf(given);
}
