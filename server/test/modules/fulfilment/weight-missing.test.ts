import { delegateRoutes, fulfilmentRoutes } from '@cunshe/shared';
import { engines } from '../../databases';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, collectEverything, dropEverything, orderAndPay, orderPage, type PaidOrder, refusal, setOut, startVillage } from '../../factories/afternoon';
import { HEAD, passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

/** DOMAIN §3: a line cannot be handed over while its packed quantity is missing, whatever is shown for it. */
describe.each(engines)('a bag with a weight missing on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  let order: PaidOrder;
  beforeAll(async () => {
    app = await startVillage(engine);
    afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon, { cropName: '花菜', unit: HEAD, priceFen: 350 });
    order = await orderAndPay(afternoon, { [garden.listingId]: 1 });
    const run = await setOut(afternoon);
    await collectEverything({ app, driver: afternoon.driver }, run);
    await dropEverything({ app, driver: afternoon.driver }, run);
    await passTo(app, '16:50:00.000');
    const { pickupPointId } = afternoon.market;
    await answer(keeper().call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }));
    await passTo(app, '17:00:00.000');
    await app.run((tx) => tx.execute(`UPDATE order_line SET state = 'ordered', packed = NULL, billed = NULL, billed_fen = NULL WHERE order_id = ?`, [order.orderId]));
  }, 120_000);
  afterAll(() => app.close());

  const keeper = () => as(app, afternoon.keepers[0]!);
  const handOver = (proof: string | null) => keeper().call(fulfilmentRoutes.handOver, { pickupPointId: afternoon.market.pickupPointId, orderId: order.orderId, proof });

  test('is not handed over by the bag list, the code, the QR or a delegate’s code', async () => {
    const { ticket } = await orderPage(app, order);
    const delegated = await answer(as(app, order.resident).call(delegateRoutes.nameDelegate, { orderId: order.orderId, name: '李芳' }));
    for (const proof of [null, ticket!.code, ticket!.qr, delegated.delegate!.code]) expect([proof, await refusal(handOver(proof))]).toEqual([proof, 'WEIGHT_MISSING']);
    const [line] = await app.database.query<{ state: string }>('SELECT state FROM order_line WHERE order_id = ?', [order.orderId]);
    expect(line!.state).toBe('ordered');
  });

  test('goes when it is weighed, and the keeper’s list says so', async () => {
    const { bags } = await answer(keeper().call(fulfilmentRoutes.point, { pickupPointId: afternoon.market.pickupPointId }));
    expect(bags).toMatchObject([{ weightsComplete: false }]);
    await app.run((tx) => tx.execute(`UPDATE order_line SET state = 'packed', packed = 800, billed = 800, billed_fen = estimate_fen WHERE order_id = ?`, [order.orderId]));
    expect(await answer(handOver(null))).toMatchObject({ state: 'handed_over', weightsComplete: true });
  });
});
