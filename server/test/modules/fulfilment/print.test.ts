import { execFileSync } from 'node:child_process';
import { fulfilmentRoutes } from '@cunshe/shared';
import { Sessions } from '../../../src/modules/identity/public';
import { answer, as, buildAfternoon, buildGarden, orderAndPay, setOut, startVillage } from '../../factories/afternoon';
import { bagOf, buildGate, countIn, type Gate } from '../../factories/gate';
import type { TestApp } from '../../test-app';

describe('what is printed', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage('sqlite')));
  afterAll(() => app.close());

  const textOf = async (url: string, accountId: string): Promise<string> => {
    const { accessToken } = await app.run((tx) => app.get(Sessions).open(tx, accountId));
    const answered = await app.app.inject({ url: `/api${url}`, headers: { authorization: `Bearer ${accessToken}` } });
    expect([answered.statusCode, answered.headers['content-type']]).toEqual([200, 'application/pdf']);
    return execFileSync('pdftotext', ['-layout', '-', '-'], { input: answered.rawPayload, encoding: 'utf8' }).replace(/\s+/g, ' ');
  };

  it('for the gate names every bag with its lines and weights, families by surname alone, and opens nothing', async () => {
    const gate: Gate = await buildGate(app, 4);
    await countIn(gate);
    const text = await textOf(`/keeper/points/${gate.pickupPointId}/list`, gate.afternoon.keepers[0]!.accountId);
    for (const order of gate.orders) {
      const bag = await bagOf(gate, order);
      expect(text).toContain(`${bag.bagLabel} ${bag.buyerName} 尾号 ${bag.phoneTail}`);
      for (const { cropName, amountText } of bag.lines) expect(text).toContain(`${cropName} ${amountText}`);
      expect(text.replace(/ /g, '')).not.toContain(order.page.ticket!.code);
    }
    expect(text).not.toMatch(/周敏|138\d{8}/);
  });

  it('for the bags has a label for every line: bag, garden, what and which gate', async () => {
    const afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon, { cropName: '红菜薹' });
    const orders = [await orderAndPay(afternoon, { [garden.listingId]: 2 }), await orderAndPay(afternoon, { [garden.listingId]: 3 })];
    await setOut(afternoon);
    const text = await textOf(`/operators/${afternoon.market.operatorId}/bag-labels`, afternoon.operator.accountId);
    const { bags } = await answer(as(app, afternoon.keepers[0]!).call(fulfilmentRoutes.point, { pickupPointId: afternoon.market.pickupPointId }));
    expect(bags).toHaveLength(orders.length);
    for (const { bagLabel } of bags) expect(text).toContain(bagLabel);
    for (const quantity of [2, 3]) expect(text).toContain(`红菜薹 ${quantity} 把`);
    expect(text).not.toMatch(/周敏|138\d{8}/);
  });
});
