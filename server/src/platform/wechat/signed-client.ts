import { randomBytes } from 'node:crypto';
import type { Merchant } from './merchant';
import { authorizationHeader, requestMessage, signatureFault, signMessage, type WireError } from './protocol';
import type { WechatTransport, WireAnswer } from './transport';
import { ProviderRefused, ProviderSilent } from './wechat-pay';

/** Wall-clock milliseconds. WeChat compares with its own wall clock, so the demo's moved day has no place here. */
export type WallClock = () => number;

export function nonce(): string {
  return randomBytes(16).toString('hex').toUpperCase();
}

/** One signed request of WeChat Pay v3 and its verified answer. */
export class SignedClient {
  constructor(
    private readonly merchant: Merchant,
    private readonly transport: WechatTransport,
    private readonly wallClock: WallClock,
  ) {}

  /**
   * @returns the parsed body, undefined for 204.
   * @throws ProviderRefused on an error answer, ProviderSilent without a trustworthy one.
   */
  async call<T>(method: 'GET' | 'POST', path: string, content?: object): Promise<T> {
    const answer = await this.send(method, path, content ? JSON.stringify(content) : '');
    if (answer.status >= 500) throw new ProviderSilent(`${path} answered ${answer.status}`);
    if (answer.status >= 400) throw refusedBy(answer);
    const fault = signatureFault(answer.headers, answer.body, this.merchant.platformKeys, this.seconds());
    if (fault) throw new ProviderSilent(`the answer to ${path} is not WeChat's: ${fault}`);
    return (answer.body.length === 0 ? undefined : JSON.parse(answer.body.toString('utf8'))) as T;
  }

  /**
   * The bytes of a file WeChat names: these answers carry no signature, their hash was in a signed one.
   * @throws ProviderRefused on an error answer, ProviderSilent without an answer.
   */
  async download(path: string): Promise<Buffer> {
    const answer = await this.send('GET', path, '');
    if (answer.status >= 500) throw new ProviderSilent(`${path} answered ${answer.status}`);
    if (answer.status >= 400) throw refusedBy(answer);
    return answer.body;
  }

  seconds(): number {
    return Math.floor(this.wallClock() / 1000);
  }

  private async send(method: string, path: string, body: string): Promise<WireAnswer> {
    const headers = {
      authorization: this.authorization(method, path, body),
      accept: 'application/json',
      'user-agent': 'cunshe',
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    return this.transport({ method, path, headers, body }).catch((cause: unknown) => {
      throw new ProviderSilent(`${path} gave no answer`, { cause });
    });
  }

  private authorization(method: string, path: string, body: string): string {
    const { merchantId, serial, privateKey } = this.merchant;
    const [timestamp, once] = [String(this.seconds()), nonce()];
    const signature = signMessage(requestMessage(method, path, timestamp, once, body), privateKey);
    return authorizationHeader({ mchid: merchantId, nonce: once, signature, timestamp, serial });
  }
}

/** Error answers carry no signature. */
function refusedBy({ status, body }: WireAnswer): ProviderRefused {
  let error: Partial<WireError> = {};
  try {
    error = JSON.parse(body.toString('utf8')) as Partial<WireError>;
  } catch {
    // a proxy's page, not WeChat's JSON: the status has to do
  }
  return new ProviderRefused(status, String(error.code ?? 'UNKNOWN'), String(error.message ?? ''));
}
