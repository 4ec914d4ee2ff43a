import type { TestApp } from '../test-app';
import { sum } from './arithmetic';
import { must } from './break';

interface ProviderPayment {
  readonly state: string;
  readonly order: { readonly out_trade_no: string; readonly amount: { readonly total: number } };
  readonly refunds: Readonly<Record<string, number>>;
}

/** By order: fen taken less fen given back, as the provider's records say. */
export async function keptByProvider(app: TestApp): Promise<Map<string, number>> {
  const records = await app.database.query<{ content: string }>(`SELECT content FROM wechat_sandbox_record WHERE record_key LIKE 'payment:%'`);
  const payments = await app.database.query<{ id: string; subject_id: string }>('SELECT id, subject_id FROM payment');
  const orderOf = new Map(payments.map(({ id, subject_id }) => [id, subject_id]));
  const kept = new Map<string, number>();
  for (const { content } of records) {
    const { state, order, refunds } = JSON.parse(content) as ProviderPayment;
    if (state !== 'SUCCESS') continue;
    const orderId = orderOf.get(order.out_trade_no);
    must(orderId !== undefined, `the provider has a payment ${order.out_trade_no} that we never made`);
    kept.set(orderId, (kept.get(orderId) ?? 0) + order.amount.total - sum(Object.values(refunds)));
  }
  return kept;
}
