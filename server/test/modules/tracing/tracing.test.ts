import { execFileSync } from 'node:child_process';
import { claimRoutes, fulfilmentRoutes, keptUntil, type LineTrace, noticeRoutes, type Plot, type RecallRequest, tracingRoutes } from '@cunshe/shared';
import fc from 'fast-check';
import { auditDatabase } from '../../../src/audit/audit-database';
import { Sessions } from '../../../src/modules/identity/public';
import { FieldCipher } from '../../../src/platform';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, collectEverything, dropEverything, type Garden, orderAndPay, type PaidOrder, refusal, setOut } from '../../factories/afternoon';
import { JIN, MARKET_DATE, passTo } from '../../factories/market';
import { readPages } from '../../read-codes';
import { startTestApp, type TestApp } from '../../test-app';

const HELPER_PHONE = '13800000006';

describe.each(engines)('batches, certificates and recalls on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(engine);
  });
  afterAll(() => app.close());

  /** Gardens whose crops were ordered, weighed at the door, driven and handed over. */
  async function handedOver(afternoon: Afternoon, orders: readonly PaidOrder[]): Promise<void> {
    await app.run((tx) => tx.execute('UPDATE household SET helper_name = ?, helper_phone_cipher = ? WHERE pairing_id = ?', ['小罗', app.get(FieldCipher).encrypt(HELPER_PHONE), afternoon.market.pairingId]));
    const run = await setOut(afternoon);
    await collectEverything(afternoon, run);
    await dropEverything(afternoon, run);
    await passTo(app, '17:10:00.000');
    const keeper = as(app, afternoon.keepers[0]!);
    const { pickupPointId } = afternoon.market;
    await answer(keeper.call(fulfilmentRoutes.countIn, { pickupPointId, missingOrderIds: [] }));
    for (const { orderId } of orders) await answer(keeper.call(fulfilmentRoutes.handOver, { pickupPointId, orderId, proof: null }));
    await app.runDueJobs();
  }

  const traceOf = ({ orderId, resident }: PaidOrder, lineId: string): Promise<LineTrace> => answer(as(app, resident).call(tracingRoutes.lineTrace, { orderId, lineId }));
  const violations = async () => (await auditDatabase(app.database)).filter(({ check }) => check === 'lines-lead-to-batches');

  describe('a day with two gardens of one crop', () => {
    let afternoon: Afternoon;
    let gardens: readonly Garden[];
    let orders: PaidOrder[];
    beforeAll(async () => {
      afternoon = await buildAfternoon(app);
      gardens = [await buildGarden(afternoon, { cropName: '白菜', unit: JIN, remaining: 10_000 }), await buildGarden(afternoon, { cropName: '白菜', unit: JIN, remaining: 10_000 }), await buildGarden(afternoon, { cropName: '富硒彩稻米' })];
      // one crop of two gardens, as in a real village; and rice, which needs no certificate
      await app.run(async (tx) => {
        const crop = async ({ listingId }: Garden) => (await tx.query<{ crop_id: string }>('SELECT u.crop_id FROM listing s JOIN sale_unit u ON u.id = s.sale_unit_id WHERE s.id = ?', [listingId]))[0]!.crop_id;
        await tx.execute(`UPDATE crop SET category = '村里特产' WHERE id = ?`, [await crop(gardens[2]!)]);
        await tx.execute('UPDATE sale_unit SET crop_id = ?, name = ? WHERE crop_id = ?', [await crop(gardens[0]!), '市斤', await crop(gardens[1]!)]);
        await tx.execute('INSERT INTO plot (id, household_id, crop_id, name) VALUES (?, ?, ?, ?)', ['plot-of-the-first', gardens[0]!.householdId, null, '樟树下那块']);
      });
      orders = [
        await orderAndPay(afternoon, { [gardens[0]!.listingId]: 1000, [gardens[2]!.listingId]: 1 }),
        await orderAndPay(afternoon, { [gardens[0]!.listingId]: 500 }),
        await orderAndPay(afternoon, { [gardens[1]!.listingId]: 1500 }),
      ];
      await handedOver(afternoon, orders);
    }, 90_000);

    const operator = () => as(app, afternoon.operator);
    const operatorId = () => afternoon.market.operatorId;
    const lineOf = (order: PaidOrder, { listingId }: Garden) => order.page.lines.find((line) => line.listingId === listingId)!.lineId;
    const recall = (wish: Omit<RecallRequest, 'operatorId'>) => answer(operator().call(tracingRoutes.recall, { operatorId: operatorId(), ...wish }));
    const day = () => answer(operator().call(tracingRoutes.certificates, { operatorId: operatorId(), businessDate: MARKET_DATE }));

    test('a resident reads whose batch her line is of, and its certificate with all that the rule asks for', async () => {
      const trace = await traceOf(orders[0]!, lineOf(orders[0]!, gardens[0]!));
      expect(trace.batches).toMatchObject([{ cropName: '白菜', plaqueNumber: gardens[0]!.plaqueNumber, plotName: '樟树下那块', amountText: '3 斤', businessDate: MARKET_DATE }]);
      const [certificate] = trace.certificates;
      expect(certificate).toMatchObject({
        kind: 'grower', cropName: '白菜', amountText: '3 斤', issuerName: '陈桂香', contact: HELPER_PHONE, basis: '质量安全控制符合要求', issuedOn: MARKET_DATE, keptUntil: keptUntil(MARKET_DATE),
        origin: `长沙市天心区南托街道滨湖新村 3 组 ${gardens[0]!.plaqueNumber} 号园`, commitments: [expect.stringContaining('禁用'), expect.stringContaining('残留不超标'), expect.stringContaining('真实性')],
      });
      expect(await app.client.call(tracingRoutes.certificate, { number: certificate!.number })).toEqual(certificate);
      expect(await refusal(as(app, orders[1]!.resident).call(tracingRoutes.lineTrace, { orderId: orders[0]!.orderId, lineId: trace.lineId }))).toBe('NOT_FOUND');
    });

    test('rice leads to its batch and needs no certificate', async () => {
      expect(await traceOf(orders[0]!, lineOf(orders[0]!, gardens[2]!))).toMatchObject({ certificateDue: false, certificates: [], batches: [{ cropName: '富硒彩稻米' }] });
      expect((await day()).notDue).toMatchObject([{ cropName: '富硒彩稻米' }]);
    });

    test('the operator issues anew where growers’ produce is mixed, naming whose; the growers’ own stay', async () => {
      const [first, second] = (await day()).certificates.map(({ batches }) => batches[0]!.batchId) as [string, string];
      const mixed = await answer(operator().call(tracingRoutes.mixCertificate, { operatorId: operatorId(), batchIds: [first, second] }));
      expect(mixed).toMatchObject({ kind: 'operator', amountText: '6 斤', issuerName: `运营方 ${operatorId()}` });
      expect(mixed.batches.map(({ batchId }) => batchId).sort()).toEqual([first, second].sort());
      const trace = await traceOf(orders[2]!, lineOf(orders[2]!, gardens[1]!));
      expect(trace.certificates.map(({ kind }) => kind).sort()).toEqual(['grower', 'operator']);
      const rice = (await day()).notDue[0]!.batchId;
      for (const batchIds of [[first, first], [first, rice]]) expect(await refusal(operator().call(tracingRoutes.mixCertificate, { operatorId: operatorId(), batchIds }))).toBe('BATCHES_DIFFER');
      expect(await refusal(operator().call(tracingRoutes.mixCertificate, { operatorId: operatorId(), batchIds: [first, 'nobody’s'] }))).toBe('NOT_FOUND');
    });

    test('on paper each says what it is and carries a code that leads to it; nobody can change or delete one', async () => {
      const { certificates } = await day();
      const { accessToken } = await app.run((tx) => app.get(Sessions).open(tx, afternoon.operator.accountId));
      const answered = await app.app.inject({ url: `/api/operators/${operatorId()}/certificates/file`, query: { businessDate: MARKET_DATE }, headers: { authorization: `Bearer ${accessToken}` } });
      expect(readPages(answered.rawPayload)).toEqual(certificates.map(({ number }) => [expect.stringContaining(`number=${number}`)]));
      const text = execFileSync('pdftotext', ['-', '-'], { input: answered.rawPayload, encoding: 'utf8' });
      for (const word of ['承诺达标合格证', '产品名称', '数量（重量）', '产地', '开具者', '联系方式', '承诺依据', '开具日期']) expect(text).toContain(word);
    });

    test('neither certificate nor its link can be changed or deleted', async () => {
      for (const sql of [`DELETE FROM certificate`, `UPDATE certificate SET crop_name = 'x'`, `DELETE FROM certificate_batch`]) await expect(app.run((tx) => tx.execute(sql))).rejects.toThrow(/append-only/);
    });

    test('a recall finds the same from a batch, a household and a complaint, and all that was left', async () => {
      const lineId = lineOf(orders[0]!, gardens[0]!);
      await answer(as(app, orders[0]!.resident).call(claimRoutes.openClaim, { orderId: orders[0]!.orderId, lineId, kind: 'spoiled', text: '有药味', photoIds: [] }));
      const [claim] = await app.database.query<{ id: string }>('SELECT id FROM claim WHERE line_id = ?', [lineId]);
      const batchId = (await traceOf(orders[0]!, lineId)).batches[0]!.batchId;
      const found = await Promise.all([
        recall({ start: 'batch', id: batchId }), recall({ start: 'household', id: gardens[0]!.householdId, from: MARKET_DATE, to: MARKET_DATE }), recall({ start: 'claim', id: claim!.id }),
      ]);
      for (const page of found) {
        expect(page).toMatchObject({ lineCount: 2, orderCount: 2, residentCount: 2, handedOverCount: 2, toldAt: null, claims: [{ claimId: claim!.id, text: '有药味' }] });
        expect(page.batches).toMatchObject([{ batchId, amountText: '3 斤', leftText: '0 斤' }]);
        expect(page.points).toEqual([{ pointName: expect.any(String), lines: 2, handedOver: 2 }]);
        expect(page.lines.map(({ orderId }) => orderId).sort()).toEqual([orders[0]!.orderId, orders[1]!.orderId].sort());
        for (const { orderId, lineId: line } of page.lines) expect((await traceOf(orders.find((order) => order.orderId === orderId)!, line)).batches[0]!.batchId).toBe(batchId);
      }
      expect(await refusal(operator().call(tracingRoutes.recall, { operatorId: operatorId(), start: 'batch', id: 'nothing' }))).toBe('NOT_FOUND');
    });

    test('a drill tells nobody; a recall tells each resident once, holds the batch and is on record', async () => {
      const { householdId } = gardens[0]!;
      const wish = { operatorId: operatorId(), start: 'household' as const, id: householdId, from: MARKET_DATE, to: MARKET_DATE, reason: '查出农药残留超标，请不要吃', seconds: 42 };
      const told = async ({ resident }: PaidOrder) => (await answer(as(app, resident).call(noticeRoutes.inbox, {}))).notices.filter(({ kind }) => kind === 'recall').length;
      expect((await answer(operator().call(tracingRoutes.tellRecall, { ...wish, drill: true }))).toldAt).toBeNull();
      expect(await told(orders[0]!)).toBe(0);
      const page = await answer(operator().call(tracingRoutes.tellRecall, { ...wish, drill: false }));
      expect(page).toMatchObject({ toldAt: expect.any(String), batches: [{ state: 'recalled' }] });
      expect(await Promise.all(orders.map(told))).toEqual([1, 1, 0]);
      const rows = await app.database.query<Record<string, number>>('SELECT drill, seconds, batches, order_lines, residents FROM recall WHERE pairing_id = ? ORDER BY id', [afternoon.market.pairingId]);
      expect(rows.map((row) => Object.values(row).map(Number))).toEqual([[1, 42, 1, 2, 2], [0, 42, 1, 2, 2]]);
    });
  });

  test('the committee says what grows on which plot; the next batch names it, and keeps it when the plot is given up', async () => {
    const afternoon = await buildAfternoon(app);
    const { villageId } = afternoon.market;
    const garden = await buildGarden(afternoon, { cropName: '茼蒿', unit: JIN, remaining: 10_000 });
    const committee = as(app, await buildAccount(app, { persona: 'committee', scopeType: 'village', scopeId: villageId }));
    const place = { villageId, householdId: garden.householdId };
    const set = (revision: number, plots: readonly Plot[]) => committee.call(tracingRoutes.setPlots, { ...place, revision, plots });
    const behind = { name: '屋后', crops: [] };
    expect(await refusal(set(0, [{ name: '塘边', crops: ['没有的菜'] }]))).toBe('CROP_UNKNOWN');
    expect((await Promise.all([set(0, [behind]), set(0, [behind])].map(refusal))).sort()).toEqual(['STATE_CHANGED', 'ok']);
    const { revision } = await answer(committee.call(tracingRoutes.plots, place));
    const kept = await answer(set(revision, [behind, { name: '塘边', crops: ['茼蒿'] }]));
    expect(kept.plots).toEqual([behind, { name: '塘边', crops: ['茼蒿'] }]);
    const order = await orderAndPay(afternoon, { [garden.listingId]: 1000 });
    await handedOver(afternoon, [order]);
    expect((await answer(set(kept.revision, [behind]))).plots).toEqual([behind]);
    const { batches, certificates } = await traceOf(order, order.page.lines[0]!.lineId);
    expect(batches).toMatchObject([{ cropName: '茼蒿', plotName: '塘边' }]);
    expect((await answer(committee.call(tracingRoutes.villageCertificates, { villageId, businessDate: MARKET_DATE }))).certificates).toEqual(certificates);
    const elsewhere = await buildAfternoon(app);
    expect(await refusal(committee.call(tracingRoutes.plots, { villageId, householdId: (await buildGarden(elsewhere)).householdId }))).toBe('NOT_FOUND');
  }, 60_000);

  test('invariant 8: whatever is ordered of whom, every line handed over leads to its batch, household and certificate, and back', async () => {
    const order = fc.dictionary(fc.constantFrom('0', '1', '2'), fc.integer({ min: 1, max: 3 }), { minKeys: 1, maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(order, { minLength: 1, maxLength: 3 }), async (wishes) => {
        const afternoon = await buildAfternoon(app);
        const gardens = [await buildGarden(afternoon), await buildGarden(afternoon), await buildGarden(afternoon)];
        const orders: PaidOrder[] = [];
        for (const wish of wishes) orders.push(await orderAndPay(afternoon, Object.fromEntries(Object.entries(wish).map(([place, count]) => [gardens[Number(place)]!.listingId, count]))));
        await handedOver(afternoon, orders);
        for (const paid of orders) {
          for (const { lineId, listingId } of paid.page.lines) {
            const trace = await traceOf(paid, lineId);
            const garden = gardens.find((each) => each.listingId === listingId)!;
            expect([trace.batches.map(({ plaqueNumber }) => plaqueNumber), trace.certificates.map(({ kind }) => kind)]).toEqual([[garden.plaqueNumber], ['grower']]);
            const back = await answer(as(app, afternoon.operator).call(tracingRoutes.recall, { operatorId: afternoon.market.operatorId, start: 'batch', id: trace.batches[0]!.batchId }));
            expect(back.lines.map((line) => line.lineId)).toContain(lineId);
            expect(back.lineCount).toBe(wishes.filter((wish) => String(gardens.indexOf(garden)) in wish).length);
          }
        }
        expect(await violations()).toEqual([]);
      }),
      { numRuns: 3 },
    );
  }, 180_000);
});
