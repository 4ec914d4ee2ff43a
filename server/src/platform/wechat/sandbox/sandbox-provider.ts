import { createHash } from 'node:crypto';
import { parseAuthorization, requestMessage, verifyMessage } from '../protocol';
import type { WireAnswer, WireRequest } from '../transport';
import { SandboxBills } from './sandbox-bills';
import { SandboxFundBill } from './sandbox-fund-bill';
import { signatureHeaders } from './sandbox-notices';
import { type JsapiBody, SandboxPayments } from './sandbox-payments';
import { refuse, SandboxRefusal } from './sandbox-refusal';
import { type RefundBody, SandboxRefunds } from './sandbox-refunds';
import { SandboxTransfers, type TransferBody } from './sandbox-transfers';
import { NoticeOffice, type SandboxTask, type SandboxWorld } from './sandbox-world';

type Operation = (part: string, body: string) => Promise<object | void>;

const TOLERANCE_SECONDS = 300;

/**
 * An invented WeChat Pay: it verifies our signatures, keeps books and signs its answers and notifications, in v3's
 * wire format, so that what runs against it is the production path.
 */
export class SandboxProvider {
  readonly payments: SandboxPayments;
  readonly transfers: SandboxTransfers;
  private readonly notices: NoticeOffice;
  private readonly bills: SandboxBills;
  private readonly fundBill: SandboxFundBill;
  private readonly operations: readonly (readonly [method: string, path: RegExp, operation: Operation])[];

  constructor(private readonly world: SandboxWorld) {
    this.notices = new NoticeOffice(world);
    this.payments = new SandboxPayments(world, this.notices);
    this.transfers = new SandboxTransfers(world, this.notices);
    this.bills = new SandboxBills(world);
    this.fundBill = new SandboxFundBill(world);
    const refunds = new SandboxRefunds(world, this.payments, this.notices);
    const { payments, transfers } = this;
    const mchid = world.keys.merchant.merchantId;
    this.operations = [
      ['POST', /^\/v3\/pay\/transactions\/jsapi$/, (_, body) => payments.open(this.ours(JSON.parse(body) as JsapiBody))],
      ['GET', /^\/v3\/pay\/transactions\/out-trade-no\/(\w+)\?mchid=\d+$/, (no) => payments.query(no)],
      ['POST', /^\/v3\/pay\/transactions\/out-trade-no\/(\w+)\/close$/, (no) => payments.close(no)],
      ['POST', /^\/v3\/refund\/domestic\/refunds$/, (_, body) => refunds.open(JSON.parse(body) as RefundBody)],
      ['GET', /^\/v3\/refund\/domestic\/refunds\/([\w-]+)$/, (no) => refunds.query(no)],
      ['POST', /^\/v3\/fund-app\/mch-transfer\/transfer-bills$/, (_, body) => transfers.open(mchid, JSON.parse(body) as TransferBody)],
      ['GET', /^\/v3\/fund-app\/mch-transfer\/transfer-bills\/out-bill-no\/(\w+)$/, (no) => transfers.query(no)],
      ['GET', /^\/v3\/bill\/fundflowbill\?bill_date=(\d{4}-\d{2}-\d{2})&account_type=BASIC$/, (date) => this.fundBill.announce(date)],
      ['GET', /^\/v3\/bill\/tradebill\?bill_date=(\d{4}-\d{2}-\d{2})&bill_type=ALL$/, (date) => this.bills.announce(date)],
    ];
  }

  /** Answers one request as WeChat's servers would: errors unsigned, all else signed. */
  async handle(request: WireRequest): Promise<WireAnswer> {
    try {
      return request.path.startsWith('/sns/') ? plain(200, session(request.path)) : await this.operate(request);
    } catch (error) {
      if (error instanceof SandboxRefusal) return plain(error.status, { code: error.code, message: error.message });
      throw error;
    }
  }

  /** Something left for later has come due. */
  run(task: SandboxTask): Promise<void> {
    return task.kind === 'deliver' ? this.notices.deliver(task.noticeId, task.attempt) : this.payments.settleLate(task.prepayId);
  }

  private async operate(request: WireRequest): Promise<WireAnswer> {
    this.checkSignature(request);
    const bill = /^\/v3\/billdownload\/file\?token=(bill|fund)-(\d{4}-\d{2}-\d{2})$/.exec(request.path);
    if (bill) return { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from(await (bill[1] === 'fund' ? this.fundBill : this.bills).text(bill[2]!)) };
    const [operation, part] = this.operationFor(request);
    const result = await operation(part, request.body);
    const body = result ? JSON.stringify(result) : '';
    return { status: result ? 200 : 204, headers: signatureHeaders(this.world.keys, body, this.seconds()), body: Buffer.from(body) };
  }

  private operationFor({ method, path }: WireRequest): [Operation, string] {
    for (const [allowed, pattern, operation] of this.operations) {
      const match = allowed === method ? pattern.exec(path) : null;
      if (match) return [operation, match[1] ?? ''];
    }
    throw refuse(404, 'NOT_FOUND', '没有这个接口');
  }

  private checkSignature({ method, path, headers, body }: WireRequest): void {
    const { merchant, provider } = this.world.keys;
    const given = parseAuthorization(headers.authorization);
    const known = given?.mchid === merchant.merchantId && given.serial === merchant.serial && Math.abs(this.seconds() - Number(given.timestamp)) <= TOLERANCE_SECONDS;
    const signed = known && verifyMessage(requestMessage(method, path, given.timestamp, given.nonce, body), given.signature, provider.merchantKey);
    if (!signed) throw refuse(401, 'SIGN_ERROR', '签名错误');
  }

  private ours(order: JsapiBody): JsapiBody {
    const { merchantId, appId } = this.world.keys.merchant;
    if (order.mchid !== merchantId || order.appid !== appId) throw refuse(400, 'APPID_MCHID_NOT_MATCH', 'appid 和 mchid 不匹配');
    if (!Number.isSafeInteger(order.amount.total) || order.amount.total < 1) throw refuse(400, 'PARAM_ERROR', '金额不对');
    return order;
  }

  private seconds(): number {
    return Math.floor(this.world.wallClock() / 1000);
  }
}

/** Codes of the sandbox read `sandbox-<name>`; each name is one openid. */
function session(path: string): object {
  const code = new URL(path, 'http://sandbox').searchParams.get('js_code') ?? '';
  if (!/^sandbox-[\w-]{1,60}$/.test(code)) return { errcode: 40029, errmsg: 'invalid code' };
  return { openid: `o${createHash('sha256').update(code).digest('base64url').slice(0, 27)}`, session_key: 'sandbox' };
}

function plain(status: number, content: object): WireAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(content)) };
}
