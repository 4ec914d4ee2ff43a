import { randomUUID } from 'node:crypto';

/**
 * What became of one wish to order.
 * @typedef {object} Intent
 * @property {string} key
 * @property {import('./ground.mjs').Buyer} buyer
 * @property {'open' | 'placed' | 'refused' | 'abandoned'} fate abandoned: no answer came and the client went away
 * @property {string} [orderId]
 * @property {string} [paymentId] the provider took the money under this number
 * @property {boolean} paid the client was told so
 * @property {boolean} cancelled the client was told so
 */

const LEAVES_UNPAID = 0.1;
const CANCELS = 0.15;
const WALKS_AWAY = 0.2;
const NOTIFIED_TWICE = 0.2;

/** One client after another wish: places, pays, sometimes cancels, sometimes walks away when no answer comes. */
export class BuyerLoop {
  /**
   * @param {import('./ground.mjs').Buyer} buyer
   * @param {{ api: import('./api.mjs').Api, provider: import('./api.mjs').Api, ground: import('./ground.mjs').Ground, onAcknowledged: () => void }} world
   */
  constructor(buyer, world) {
    this.buyer = buyer;
    this.world = world;
    /** @type {Intent[]} */
    this.intents = [];
    this.stopping = false;
  }

  async run() {
    while (!this.stopping) await this.wishOnce();
  }

  async wishOnce() {
    const { api, onAcknowledged } = this.world;
    const { token } = this.buyer;
    const basket = this.basket();
    const quote = await api.untilFinal({ path: '/api/quotes', body: basket, token }, () => this.stopping);
    if (quote?.status !== 200) return;
    /** @type {Intent} */
    const intent = { key: randomUUID(), buyer: this.buyer, fate: 'open', paid: false, cancelled: false };
    this.intents.push(intent);
    const answer = await api.untilFinal({ path: '/api/orders', body: { ...basket, expectedTotalFen: quote.body.totalFen }, token, key: intent.key }, () => Math.random() < WALKS_AWAY);
    if (!answer) intent.fate = 'abandoned';
    else if (answer.status !== 200) intent.fate = 'refused';
    else {
      Object.assign(intent, { fate: 'placed', orderId: answer.body.orderId });
      onAcknowledged();
      if (Math.random() > LEAVES_UNPAID) await this.pay(intent);
      if (Math.random() < CANCELS) await this.cancel(intent);
    }
  }

  /** @param {Intent} intent */
  async pay(intent) {
    const { api, provider, onAcknowledged } = this.world;
    const { token } = this.buyer;
    const opened = await api.untilFinal({ path: `/api/orders/${intent.orderId}/pay`, token });
    if (opened?.status !== 200) return;
    const act = Math.random() < NOTIFIED_TWICE ? 'notify_twice' : 'pay';
    const taken = await provider.once({ path: `/desk/payments/${opened.body.sandboxPrepayId}/${act}` });
    if (taken?.body?.state === 'SUCCESS') intent.paymentId = opened.body.paymentId;
    const page = await api.untilFinal({ path: `/api/orders/${intent.orderId}/payment-check`, token }, () => Math.random() < WALKS_AWAY);
    if (page?.status !== 200 || page.body.paymentState !== 'paid') return;
    intent.paid = true;
    onAcknowledged();
  }

  /** @param {Intent} intent */
  async cancel(intent) {
    const { api, onAcknowledged } = this.world;
    const answer = await api.untilFinal({ path: `/api/orders/${intent.orderId}/cancel`, token: this.buyer.token, key: randomUUID() });
    if (answer?.status !== 200) return;
    intent.cancelled = true;
    onAcknowledged();
  }

  /** One to three lines, two of them often of the same stock, in any order: half of them hot. */
  basket() {
    const { crops, pickupPointId } = this.world.ground;
    const count = 1 + Math.floor(Math.random() * 3);
    const lines = Array.from({ length: count }, () => {
      const chosen = crops.filter(({ hot }) => hot === Math.random() < 0.3);
      const { listingId } = /** @type {import('./ground.mjs').Crop} */ (chosen[Math.floor(Math.random() * chosen.length)] ?? crops.at(-1));
      return { listingId, quantity: 1 + Math.floor(Math.random() * 2), substitution: 'refund' };
    });
    return { pickupPointId, lines };
  }
}
