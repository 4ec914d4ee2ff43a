import { Injectable, Logger } from '@nestjs/common';
import { Refusal } from '../../platform';
import { ProviderRefused, ProviderSilent, type Trade, WechatPay } from '../../platform/wechat';

const logger = new Logger('Payments');

/** A provider's failure that asking again later may mend. Anything else is a fault of ours and stays an error. */
export function isProviderTrouble(error: unknown): boolean {
  return error instanceof ProviderSilent || error instanceof ProviderRefused;
}

/** Turns the provider's trouble into the refusal a waiting person gets. */
export async function forPerson<T>(call: Promise<T>): Promise<T> {
  return call.catch((error: unknown) => {
    if (error instanceof ProviderRefused && error.code === 'ORDERPAID') throw new Refusal('ORDER_NOT_PAYABLE');
    if (!isProviderTrouble(error)) throw error;
    noteTrouble(error);
    throw new Refusal('PROVIDER_UNAVAILABLE');
  });
}

/** For whoever runs the server: the asking person and the jobs only wait. */
export function noteTrouble(error: unknown): void {
  const { message, cause } = error as Error;
  logger.warn(`WeChat Pay: ${message}${cause instanceof Error ? ` (${cause.message})` : ''}`);
}

/** Ends a payment with the provider, without losing one that slips in. */
@Injectable()
export class ProviderClosing {
  constructor(private readonly wechat: WechatPay) {}

  /** How the payment stood in the end; null when WeChat took nothing and takes nothing any more. */
  async close(outTradeNo: string): Promise<Trade | null> {
    const trade = await this.wechat.queryOrder(outTradeNo);
    if (!trade || isFinal(trade)) return trade;
    return (await this.wechat.closeOrder(outTradeNo)) === 'paid' ? this.wechat.queryOrder(outTradeNo) : null;
  }
}

function isFinal({ state }: Trade): boolean {
  return state === 'SUCCESS' || state === 'REFUND' || state === 'CLOSED' || state === 'REVOKED';
}
