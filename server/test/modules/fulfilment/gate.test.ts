import { fulfilmentRoutes } from '@cunshe/shared';
import sharp from 'sharp';
import { TakePhoto } from '../../../src/modules/photos/public';
import { JobRunner } from '../../../src/platform';
import { engines } from '../../databases';
import { answer, as, orderPage, refusal, startVillage } from '../../factories/afternoon';
import { anotherKeeper, bagOf, buildGate, countIn, type Gate, violations } from '../../factories/gate';
import { passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

describe.each(engines)('counting in and handing over in part, on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  const report = (gate: Gate, orderId: string, problems: { lineId: string; flaw: 'short' | 'damaged'; good: number; photoIds?: string[] }[], keeper = gate.keeper) =>
    keeper.call(fulfilmentRoutes.reportProblems, { pickupPointId: gate.pickupPointId, orderId, problems });
  const hand = (gate: Gate, orderId: string, lineIds?: string[], keeper = gate.keeper) =>
    keeper.call(fulfilmentRoutes.handOver, { pickupPointId: gate.pickupPointId, orderId, proof: null, ...(lineIds ? { lineIds } : {}) });
  const runJobs = () => app.get(JobRunner).runDue();
  /** Late in the gate's hours, so that every test's own jobs have had their turn. */
  const sound = async () => {
    await passTo(app, '18:50:00.000');
    expect(await violations(app)).toEqual([]);
  };

  it('gives back what is short or spoilt, line by line, to the fen', async () => {
    const gate = await buildGate(app, 3);
    const [some, none, whole] = gate.orders as [typeof gate.orders[0] & object, typeof gate.orders[0] & object, typeof gate.orders[0] & object];
    const [greens, heads] = (await bagOf(gate, some)).lines;
    const lost = (await bagOf(gate, none)).lines;
    const before = await orderPage(app, some);
    const page = await countIn(gate, [
      { lineId: greens!.lineId, flaw: 'short', good: 1 }, { lineId: heads!.lineId, flaw: 'damaged', good: 500 },
      ...lost.map(({ lineId }) => ({ lineId, flaw: 'damaged' as const, good: 0 })),
    ]);
    expect(page.bags.map(({ state, flaws }) => [state, flaws])).toEqual([
      ['received', ['红菜薹少了，剩 1 把', '花菜坏了，剩 1 斤']], ['short', ['红菜薹坏了', '花菜坏了']], ['received', []],
    ]);
    await runJobs();
    const after = await orderPage(app, some);
    expect(after.lines.map(({ packed, billed, billedFen }) => [packed, billed, billedFen])).toEqual([[1, 1, 450], [500, 500, 350]]);
    expect(before.billedFen! - after.billedFen!).toBe(450 + 210 + (22 - 12));
    expect(after.refundedFen).toBe(before.totalFen - after.billedFen!);
    expect(await orderPage(app, none)).toMatchObject({ state: 'cancelled', refundedFen: none.page.totalFen });
    expect(await orderPage(app, whole)).toMatchObject({ state: 'arrived', refundedFen: 0 });
    const refunds = await app.database.query<{ bearer: string }>('SELECT bearer FROM refund WHERE subject_id IN (?, ?)', [some.orderId, none.orderId]);
    expect(new Set(refunds.map(({ bearer }) => bearer))).toEqual(new Set(['transport']));
    await sound();
  });

  it('notes a problem once, and takes no broken or foreign one', async () => {
    const gate = await buildGate(app, 2);
    const [mine, other] = gate.orders;
    const { lines } = await bagOf(gate, mine!);
    const [greens] = lines;
    const notArrived = [{ lineId: greens!.lineId, flaw: 'short' as const, good: 1 }];
    expect(await refusal(report(gate, mine!.orderId, notArrived))).toBe('BAGS_NOT_RECEIVED');
    await countIn(gate);
    const otherLine = (await bagOf(gate, other!)).lines[0]!.lineId;
    const bad: [string, { lineId: string; flaw: 'short' | 'damaged'; good: number }[], string][] = [
      [mine!.orderId, [{ lineId: otherLine, flaw: 'short', good: 0 }], 'NOT_FOUND'],
      [mine!.orderId, [{ lineId: greens!.lineId, flaw: 'short', good: 2 }], 'INVALID_INPUT'],
      [mine!.orderId, [{ lineId: greens!.lineId, flaw: 'short', good: -1 }], 'INVALID_INPUT'],
      [mine!.orderId, [{ lineId: greens!.lineId, flaw: 'short', good: 0.5 }], 'INVALID_INPUT'],
      [mine!.orderId, [{ lineId: greens!.lineId, flaw: 'eaten' as 'short', good: 0 }], 'INVALID_INPUT'],
      [mine!.orderId, [notArrived[0]!, notArrived[0]!], 'INVALID_INPUT'],
      ['nobody', notArrived, 'NOT_FOUND'],
    ];
    for (const [orderId, problems, code] of bad) expect([await refusal(report(gate, orderId, problems)), problems]).toEqual([code, problems]);
    for (let again = 0; again < 2; again += 1) await answer(report(gate, mine!.orderId, notArrived));
    await runJobs();
    expect((await orderPage(app, mine!)).refunds).toHaveLength(1);
    await sound();
  });

  it('keeps the keeper’s own photos of what is spoilt, for the operator to look at', async () => {
    const gate = await buildGate(app, 1);
    await countIn(gate);
    const { orderId } = gate.orders[0]!;
    const [greens] = (await bagOf(gate, gate.orders[0]!)).lines;
    const { accountId } = gate.afternoon.keepers[0]!;
    const { photoId } = await app.get(TakePhoto).execute({ accountId, sessionId: 's', roles: [{ persona: 'keeper', scopeType: 'pickup_point', scopeId: gate.pickupPointId }] }, await sharp({ create: { width: 9, height: 9, channels: 3, background: '#7a9a4a' } }).png().toBuffer());
    const spoilt = (photoIds: string[]) => [{ lineId: greens!.lineId, flaw: 'damaged' as const, good: 1, photoIds }];
    const mate = as(app, await anotherKeeper(gate));
    expect(await refusal(report(gate, orderId, spoilt([photoId]), mate))).toBe('NOT_FOUND');
    expect(await refusal(report(gate, orderId, spoilt(['a', 'b', 'c', 'd'])))).toBe('INVALID_INPUT');
    await answer(report(gate, orderId, spoilt([photoId])));
    expect(await app.database.query('SELECT subject_id FROM photo WHERE id = ?', [photoId])).toEqual([{ subject_id: greens!.lineId }]);
    await sound();
  });

  it('hands over some lines now and the rest later, under the same code', async () => {
    const gate = await buildGate(app, 1);
    const [order] = gate.orders;
    await countIn(gate);
    const { lines: [greens, heads] } = await bagOf(gate, order!);
    const { orderId } = order!;
    expect(await refusal(hand(gate, orderId, ['nothing']))).toBe('NOT_FOUND');
    const partly = await answer(hand(gate, orderId, [greens!.lineId]));
    expect(partly).toMatchObject({ state: 'partly', handedOverAt: null, lines: [{ handedOver: true }, { handedOver: false }] });
    expect(await answer(hand(gate, orderId, [greens!.lineId]))).toEqual(partly);
    expect(await orderPage(app, order!)).toMatchObject({ state: 'partly_picked', lines: [{ state: 'handed_over' }, { state: 'packed' }] });
    const mate = as(app, await anotherKeeper(gate));
    expect(await refusal(hand(gate, orderId, [greens!.lineId], mate))).toBe('PICKUP_CODE_USED');
    expect(await answer(mate.call(fulfilmentRoutes.checkCode, { pickupPointId: gate.pickupPointId, code: order!.page.ticket!.code }))).toMatchObject({ state: 'partly' });
    expect(await answer(hand(gate, orderId, [heads!.lineId], mate))).toMatchObject({ state: 'handed_over', handedOverBy: '小周' });
    const late = (await hand(gate, orderId)) as unknown as { body: { code: string; details: object } };
    expect(late.body).toMatchObject({ code: 'PICKUP_CODE_USED', details: { by: '小周', at: expect.any(String) } });
    expect(await orderPage(app, order!)).toMatchObject({ state: 'picked_up' });
    await sound();
  });

  it('tells the second of two phones that gave one bag away without a network who has it and when', async () => {
    const gate = await buildGate(app, 1);
    const [order] = gate.orders;
    const { ticketKey } = await countIn(gate);
    await passTo(app, '17:20:00.000');
    const { orderId, page } = order!;
    expect(ticketKey).toMatch(/^[0-9a-f]{64}$/);
    const mate = as(app, await anotherKeeper(gate));
    const told = (keeper: typeof gate.keeper, offlineAt: string) => keeper.call(fulfilmentRoutes.handOver, { pickupPointId: gate.pickupPointId, orderId, proof: page.ticket!.qr, offlineAt });
    expect(await refusal(told(gate.keeper, 'some time ago'))).toBe('INVALID_INPUT');
    await answer(told(mate, '2026-11-23T09:05:00.000Z'));
    const second = (await told(gate.keeper, '2026-11-23T09:04:00.000Z')) as unknown as { body: { code: string; details: object } };
    expect(second.body).toMatchObject({ code: 'PICKUP_CODE_USED', details: { by: '小周', at: '2026-11-23T09:20:00.000Z' } });
    expect(await answer(told(mate, '2026-11-23T09:05:00.000Z'))).toMatchObject({ state: 'handed_over', handedOverBy: '小周' });
    const trail = await app.database.query<{ state_after: string | object }>(`SELECT state_after FROM audit_event WHERE subject_id = ? AND action = 'order.handed-over-offline'`, [orderId]);
    expect(trail.map((event) => JSON.stringify(event.state_after))).toEqual([expect.stringContaining('2026-11-23T09:05:00.000Z')]);
  });

  it('closes a bag partly gone when the rest turns out spoilt', async () => {
    const gate = await buildGate(app, 1);
    const [order] = gate.orders;
    await countIn(gate);
    const { lines: [greens, heads] } = await bagOf(gate, order!);
    await answer(hand(gate, order!.orderId, [greens!.lineId]));
    expect(await answer(report(gate, order!.orderId, [{ lineId: heads!.lineId, flaw: 'damaged', good: 0 }]))).toMatchObject({ state: 'handed_over', flaws: ['花菜坏了'] });
    await runJobs();
    expect(await orderPage(app, order!)).toMatchObject({ state: 'picked_up', paymentState: 'partly_refunded' });
    await sound();
  });

  it('hands each line over once, whoever of fifty scans at the same moment', async () => {
    const gate = await buildGate(app, 1);
    const [order] = gate.orders;
    await countIn(gate);
    await passTo(app, '17:10:00.000');
    const { orderId, page } = order!;
    const { lines: [greens] } = await bagOf(gate, order!);
    const phones = await Promise.all(Array.from({ length: 50 }, (_, index) => anotherKeeper(gate, `站长 ${index}`)));
    const scan = (index: number) => as(app, phones[index]!).call(fulfilmentRoutes.handOver, { pickupPointId: gate.pickupPointId, orderId, proof: page.ticket!.qr, lineIds: [greens!.lineId] });
    const some = await Promise.all(phones.map((_, index) => refusal(scan(index))));
    expect([some.filter((code) => code === 'ok').length, some.filter((code) => code === 'PICKUP_CODE_USED').length]).toEqual([1, 49]);
    const all = await Promise.all(phones.map((_, index) => refusal(as(app, phones[index]!).call(fulfilmentRoutes.handOver, { pickupPointId: gate.pickupPointId, orderId, proof: page.ticket!.qr }))));
    expect([all.filter((code) => code === 'ok').length, all.filter((code) => code === 'PICKUP_CODE_USED').length]).toEqual([1, 49]);
    const [{ rows }] = (await app.database.query<{ rows: number }>('SELECT COUNT(*) AS `rows` FROM line_handover WHERE order_id = ?', [orderId])) as [{ rows: number }];
    expect(Number(rows)).toBe(2);
    await sound();
  });
});
