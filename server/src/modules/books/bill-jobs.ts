import { addDays, type BusinessDate, businessDateOf } from '@cunshe/shared';
import { Injectable, Logger } from '@nestjs/common';
import { Database, ExternalJobHandler, HandlesExternalJob, HandlesJob, JobHandler, Recurs, type Tx } from '../../platform';
import { type ProviderFile, ProviderRefused, ProviderSilent, WechatPay } from '../../platform/wechat';
import { Ledger } from '../settlement/public';
import { BillRepository } from './bill.repository';
import { type FundBill, readFundBill } from './domain/read-fund-bill';
import { BrokenBill, readTradeBill, type TradeBill } from './domain/read-trade-bill';

/** Bills are kept by WeChat for three months; days missed are made up for as far back. */
const DAYS_BACK = 60;
const FIRST_PAUSE_MS = 10 * 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

export interface BillJob {
  readonly billDate: BusinessDate;
  readonly attempt: number;
}

/** Every day after the provider has made its bills: asks for yesterday's and for every one still missing. */
@Injectable()
@HandlesJob('bills.ask')
@Recurs({ dailyAt: '10:30' })
export class AskForBills extends JobHandler<Record<string, never>> {
  constructor(private readonly bills: BillRepository) {
    super();
  }

  async handle(tx: Tx): Promise<void> {
    const first = await this.bills.firstPayment(tx);
    if (!first) return;
    const today = businessDateOf(tx.now);
    const oldest = addDays(today, -DAYS_BACK);
    const since = businessDateOf(first) > oldest ? businessDateOf(first) : oldest;
    const final = new Set((await this.bills.list(tx, since, today)).filter(({ state }) => state === 'fetched' || state === 'none').map(({ billDate }) => billDate));
    for (let date = since; date < today; date = addDays(date, 1)) if (!final.has(date)) await this.ask(tx, date);
  }

  /** Once a day at most begins a new round of attempts. */
  async ask(tx: Tx, billDate: BusinessDate): Promise<void> {
    await this.bills.ask(tx, billDate);
    await tx.enqueue({ kind: 'bills.fetch', payload: { billDate, attempt: 0 } satisfies BillJob, dedupKey: `bills.fetch:${billDate}:${tx.now.getTime()}` });
  }
}

/** Fetches one day's bill; whatever the provider's trouble, a later job asks again. A bill that is not whole is refused, and said so. */
@Injectable()
@HandlesExternalJob('bills.fetch')
export class FetchBill extends ExternalJobHandler<BillJob> {
  private readonly logger = new Logger('Bills');

  constructor(
    private readonly database: Database,
    private readonly wechat: WechatPay,
    private readonly bills: BillRepository,
    private readonly ledger: Ledger,
  ) {
    super();
  }

  async handle({ billDate, attempt }: BillJob): Promise<(tx: Tx) => Promise<void>> {
    const state = await this.bills.stateOf(this.database, billDate);
    if (state === 'fetched' || state === 'none') return async () => undefined;
    try {
      const bill = this.read(await this.wechat.tradeBill(billDate), readTradeBill);
      const fund = this.read(await this.wechat.fundBill(billDate), readFundBill);
      return (tx) => this.keep(tx, { billDate, attempt }, bill, fund);
    } catch (error) {
      if (!isTrouble(error)) throw error;
      this.logger.warn(`the bill of ${billDate}: ${error.message}`);
      return (tx) => this.later(tx, { billDate, attempt }, error);
    }
  }

  private read<Bill>(file: ProviderFile | null, reader: (text: string) => Bill): Bill | null {
    if (file && !file.intact) throw new BrokenBill('文件和微信签名的校验值不一致，可能被改过或没下载完');
    return file && reader(file.bytes.toString('utf8'));
  }

  private async keep(tx: Tx, { billDate, attempt }: BillJob, bill: TradeBill | null, fund: FundBill | null): Promise<void> {
    const numbers = bill?.rows.map(({ kind, number }) => `${kind} ${number}`) ?? [];
    const twice = new Set(numbers).size !== numbers.length || (bill !== null && (await this.bills.listedElsewhere(tx, billDate, bill.rows.map(({ number }) => number))).length > 0);
    if (twice) return this.later(tx, { billDate, attempt }, new BrokenBill('同一笔在账单里出现了两次'));
    if (!(await this.bills.keep(tx, billDate, bill, fund))) return;
    for (const { pairingId, feesFen } of await this.bills.feesOf(tx, billDate))
      await this.ledger.post(tx, { kind: 'provider_fee', subjectId: `${billDate}/${pairingId}`, pairingId, businessDate: billDate, facts: { fen: feesFen } });
    await tx.audit({ action: 'bill.fetched', subjectType: 'provider_bill', subjectId: billDate, after: { rows: numbers.length, paymentsFen: bill?.paymentsFen ?? 0, refundsFen: bill?.refundsFen ?? 0, feesFen: bill?.feesFen ?? 0, fund } });
  }

  private async later(tx: Tx, { billDate, attempt }: BillJob, error: Error): Promise<void> {
    await this.bills.note(tx, billDate, error instanceof BrokenBill ? 'broken' : 'asking', error.message);
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
    await tx.enqueue({ kind: 'bills.fetch', payload: { billDate, attempt: attempt + 1 } satisfies BillJob, runAt: new Date(tx.now.getTime() + pause) });
  }
}

function isTrouble(error: unknown): error is Error {
  return error instanceof ProviderRefused || error instanceof ProviderSilent || error instanceof BrokenBill;
}
