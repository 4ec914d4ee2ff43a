import { catalogueRoutes, favouriteRoutes, reminderRoutes, delegateRoutes, cutoffRoutes, villageCropRoutes, householdRoutes, identityRoutes, orderingRoutes, pairingRoutes, paymentRoutes, type CreditPage, creditRoutes, type OrderPage, type PlaceOrderRequest, type RefundWay } from '@cunshe/shared';
import { CatalogueModule } from '../../../src/modules/catalogue/public';
import { IdentityModule, Sessions } from '../../../src/modules/identity/public';
import { OrderCycleModule } from '../../../src/modules/order-cycle/public';
import { OrderingModule } from '../../../src/modules/ordering/public';
import { PairingModule } from '../../../src/modules/pairing/public';
import { PaymentsModule } from '../../../src/modules/payments/public';
import { SettlementModule } from '../../../src/modules/settlement/public';
import { SandboxDesk, WechatModule } from '../../../src/platform/wechat';
import type { Engine } from '../../databases';
import { buildAccount } from '../../factories/account';
import { startTestApp, type TestApp } from '../../test-app';

const features = [WechatModule, IdentityModule, PairingModule, SettlementModule, OrderCycleModule, CatalogueModule, PaymentsModule, OrderingModule];
const routes = { ...identityRoutes, ...pairingRoutes, ...catalogueRoutes, ...favouriteRoutes, ...reminderRoutes, ...delegateRoutes, ...cutoffRoutes, ...villageCropRoutes, ...householdRoutes, ...paymentRoutes, ...creditRoutes, ...orderingRoutes };

export function startOrderingApp(engine: Engine): Promise<TestApp> {
  return startTestApp(engine, { features, routes, environment: { JOB_POLL_MS: '60000' } });
}

export type Wanted = Pick<PlaceOrderRequest, 'pickupPointId'> & { readonly lines: readonly { readonly listingId: string; readonly quantity: number }[] };

/** A resident with a basket: quotes, orders, pays, reads. */
export class Resident {
  private constructor(
    readonly app: TestApp,
    readonly accountId: string,
    public account: { readonly token: string },
  ) {}

  static async of(app: TestApp): Promise<Resident> {
    const account = await buildAccount(app);
    return new Resident(app, account.accountId, account);
  }

  /** Signs in again: an access token does not outlive a moved clock. */
  async comeBack(): Promise<void> {
    const { accessToken } = await this.app.run((tx) => this.app.get(Sessions).open(tx, this.accountId));
    this.account = { token: accessToken };
  }

  quote(wanted: Wanted) {
    return this.app.call(orderingRoutes.quote, withWish(wanted), this.account);
  }

  async place(wanted: Wanted, { expectedTotalFen, key, creditFen }: { expectedTotalFen?: number; key?: string; creditFen?: number } = {}) {
    const total = expectedTotalFen ?? (await this.quote(wanted)).body.totalFen ?? 0;
    return this.app.call(orderingRoutes.placeOrder, { ...withWish(wanted), expectedTotalFen: total, ...(creditFen === undefined ? {} : { creditFen }) }, { token: this.account.token, ...(key ? { key } : {}) });
  }

  /** Opens the sandbox's payment page. */
  async prepay(orderId: string): Promise<string> {
    const { status, body } = await this.app.call(orderingRoutes.payOrder, { orderId }, this.account);
    if (status !== 200) throw new Error(`pay: ${status} ${body.code}`);
    return body.sandboxPrepayId!;
  }

  async pay(orderId: string): Promise<OrderPage> {
    await this.app.get(SandboxDesk).act(await this.prepay(orderId), 'pay');
    return this.order(orderId);
  }

  /** Places and pays. */
  async buy(wanted: Wanted): Promise<OrderPage> {
    const { status, body } = await this.place(wanted);
    if (status !== 200) throw new Error(`place: ${status} ${body.code}`);
    return this.pay(body.orderId);
  }

  async order(orderId: string): Promise<OrderPage> {
    const { status, body } = await this.app.call(orderingRoutes.order, { orderId }, this.account);
    if (status !== 200) throw new Error(`order: ${status} ${body.code}`);
    return body;
  }

  /** 改单: all of it as it shall be; `expectedTotalFen` is asked of the refusal when it is not given. */
  async change(orderId: string, wanted: Wanted, { expectedTotalFen, key, revision }: { expectedTotalFen?: number; key?: string; revision?: number } = {}) {
    const seen = revision ?? (await this.app.call(orderingRoutes.order, { orderId }, this.account)).body.revision ?? 0;
    const send = (total: number, as?: string) => this.app.call(orderingRoutes.changeOrder, { ...withWish(wanted), orderId, revision: seen, expectedTotalFen: total }, { token: this.account.token, ...(as ? { key: as } : {}) });
    if (expectedTotalFen !== undefined) return send(expectedTotalFen, key);
    const first = await send(0);
    return first.body.code === 'QUOTE_CHANGED' ? send((first.body.details as { totalFen: number }).totalFen, key) : first;
  }

  /** 菜金. */
  async credit(): Promise<CreditPage> {
    return (await this.app.call(creditRoutes.credit, {}, this.account)).body;
  }

  choose(way: RefundWay) {
    return this.app.call(creditRoutes.chooseSmallRefunds, { way }, this.account);
  }

  payOut(fen: number) {
    return this.app.call(creditRoutes.payOutCredit, { fen }, this.account);
  }

  cancel(orderId: string) {
    return this.app.call(orderingRoutes.cancelOrder, { orderId }, this.account);
  }
}

function withWish({ pickupPointId, lines }: Wanted) {
  return { pickupPointId, lines: lines.map((line) => ({ ...line, substitution: 'none' as const })) };
}
