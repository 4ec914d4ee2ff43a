import { randomUUID } from 'node:crypto';
import { httpClient } from './http-client.mjs';

const QUANTITY = 500; // grams, or pieces

/**
 * One order of two lines, placed and paid as an app and WeChat do it: place, open the payment, pay at WeChat, whose
 * signed notification makes it paid before the desk answers.
 * @param {{ base: string, wechatUrl: string, clients: number, tokens: string[], pointIds: string[], listingIds: string[] }} settings
 */
export function orderOperation({ base, wechatUrl, clients, tokens, pointIds, listingIds }) {
  const shop = httpClient(base, clients);
  const desk = httpClient(wechatUrl, clients);
  /** @type {Map<string, number>} */
  const totals = new Map();

  /** @param {number} index */
  const basketOf = (index) => {
    const half = Math.floor(listingIds.length / 2);
    const chosen = [listingIds[index % half], listingIds[half + (index % half)]];
    return { pickupPointId: pointIds[index % pointIds.length], lines: chosen.map((listingId) => ({ listingId, quantity: QUANTITY, substitution: 'none' })) };
  };

  /** @param {number} client */
  const signedIn = (client) => ({ authorization: `Bearer ${tokens[client % tokens.length]}` });

  /** The total the resident was shown. @param {ReturnType<typeof basketOf>} basket */
  const totalOf = async (basket) => {
    const known = JSON.stringify(basket);
    const total = totals.get(known) ?? (await shop.ask('POST', '/api/quotes', { headers: signedIn(0), content: basket })).value.totalFen;
    totals.set(known, total);
    return total;
  };

  /** Asks for every price beforehand, so that no quote is counted. */
  const learnPrices = async () => {
    for (let index = 0; index < listingIds.length * pointIds.length; index += 1) await totalOf(basketOf(index));
  };

  /** @param {number} client @param {number} index */
  const placeAndPay = async (client, index) => {
    const basket = basketOf(index);
    const headers = { ...signedIn(client), 'idempotency-key': randomUUID() };
    const placed = await shop.ask('POST', '/api/orders', { headers, content: { ...basket, expectedTotalFen: await totalOf(basket) } });
    const payment = await shop.ask('POST', `/api/orders/${placed.value.orderId}/pay`, { headers: signedIn(client) });
    await desk.ask('POST', `/desk/payments/${payment.value.sandboxPrepayId}/pay`);
    return placed;
  };

  return { learnPrices, placeAndPay };
}
