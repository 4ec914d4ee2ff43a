import type { SandboxAct, SandboxPaymentPage } from '@cunshe/shared';
import type { WechatTransport } from '../transport';
import type { SandboxProvider } from './sandbox-provider';
import { refuse } from './sandbox-refusal';

/** What a person does at the invented provider: look at a payment, pay it or not, accept a transfer. */
export abstract class SandboxDesk {
  /** @throws SandboxRefusal (404) for a payment the provider does not know. */
  abstract page(prepayId: string): Promise<SandboxPaymentPage>;
  abstract act(prepayId: string, act: SandboxAct): Promise<SandboxPaymentPage>;
  /** The payee's tap, or a transfer that runs out. */
  abstract finishTransfer(outBillNo: string, state: 'SUCCESS' | 'FAIL'): Promise<{ state: string }>;
}

/** The provider in this process. */
export class LocalSandboxDesk extends SandboxDesk {
  constructor(private readonly provider: SandboxProvider) {
    super();
  }

  page(prepayId: string): Promise<SandboxPaymentPage> {
    return this.provider.payments.page(prepayId);
  }

  act(prepayId: string, act: SandboxAct): Promise<SandboxPaymentPage> {
    return this.provider.payments.act(prepayId, act);
  }

  finishTransfer(outBillNo: string, state: 'SUCCESS' | 'FAIL'): Promise<{ state: string }> {
    return this.provider.transfers.finish(outBillNo, state);
  }
}

/** The provider running on its own (`scripts/fake-wechat.mjs`), reached over HTTP. */
export class RemoteSandboxDesk extends SandboxDesk {
  constructor(private readonly transport: WechatTransport) {
    super();
  }

  page(prepayId: string): Promise<SandboxPaymentPage> {
    return this.ask('GET', `/desk/payments/${prepayId}`);
  }

  act(prepayId: string, act: SandboxAct): Promise<SandboxPaymentPage> {
    return this.ask('POST', `/desk/payments/${prepayId}/${act}`);
  }

  finishTransfer(outBillNo: string, state: 'SUCCESS' | 'FAIL'): Promise<{ state: string }> {
    return this.ask('POST', `/desk/transfers/${outBillNo}/${state}`);
  }

  private async ask<T>(method: string, path: string): Promise<T> {
    const { status, body } = await this.transport({ method, path, headers: {}, body: '' });
    if (status !== 200) throw refuse(status, 'NOT_FOUND', body.toString('utf8'));
    return JSON.parse(body.toString('utf8')) as T;
  }
}
