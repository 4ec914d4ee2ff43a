import { fulfilmentRoutes } from '@cunshe/shared';
import { engines } from '../../databases';
import { answer, as, orderPage, type PaidOrder, refusal, startVillage } from '../../factories/afternoon';
import { anotherKeeper, bagOf, buildGate, countIn, type Gate, violations } from '../../factories/gate';
import { passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

describe.each(engines)('a line moved to a neighbour, on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  const move = (gate: Gate, lineId: string, toOrderId: string, keeper = gate.keeper, reason = '不想要了') =>
    keeper.call(fulfilmentRoutes.moveLine, { pickupPointId: gate.pickupPointId, lineId, toOrderId, reason });
  const hand = (gate: Gate, orderId: string, keeper = gate.keeper) => keeper.call(fulfilmentRoutes.handOver, { pickupPointId: gate.pickupPointId, orderId, proof: null });
  const notices = ({ resident }: PaidOrder) => app.database.query<{ kind: string }>('SELECT kind FROM notice WHERE account_id = ?', [resident.accountId]);
  const sound = async () => {
    await passTo(app, '18:50:00.000');
    expect(await violations(app)).toEqual([]);
  };

  it('goes once, moves no money, tells both, and is seen in both bags', async () => {
    const gate = await buildGate(app, 2);
    const [giver, receiver] = gate.orders as [PaidOrder, PaidOrder];
    const [greens, heads] = (await bagOf(gate, giver)).lines;
    expect(await refusal(move(gate, greens!.lineId, receiver.orderId))).toBe('BAGS_NOT_RECEIVED');
    await countIn(gate);
    const before = await Promise.all([giver, receiver].map((order) => orderPage(app, order)));
    const bag = await answer(move(gate, greens!.lineId, receiver.orderId));
    expect(await answer(move(gate, greens!.lineId, receiver.orderId))).toEqual(bag);
    const theirs = await bagOf(gate, receiver);
    expect(bag).toMatchObject({ state: 'partly', lines: [{ handedOver: true, givenTo: theirs.bagLabel }, { handedOver: false, givenTo: null }] });
    expect(theirs).toMatchObject({ state: 'received', gifts: [`红菜薹 2 把（${bag.bagLabel} 转来）`] });
    const after = await Promise.all([giver, receiver].map((order) => orderPage(app, order)));
    const money = (pages: typeof before) => pages.map(({ billedFen, refundedFen, totalFen }) => [billedFen, refundedFen, totalFen]);
    expect(money(after)).toEqual(money(before));
    expect([await notices(giver), await notices(receiver)].map((all) => all.some(({ kind }) => /^line_/.test(kind)))).toEqual([true, true]);
    expect(await answer(hand(gate, giver.orderId))).toMatchObject({ state: 'handed_over' });
    expect(await refusal(move(gate, heads!.lineId, receiver.orderId))).toBe('LINE_GONE');
    await answer(hand(gate, receiver.orderId));
    const trail = await app.database.query<{ action: string }>(`SELECT action FROM audit_event WHERE action LIKE 'order.line-%' AND subject_id IN (?, ?) ORDER BY action`, [giver.orderId, receiver.orderId]);
    expect(trail.map(({ action }) => action)).toEqual(['order.line-given', 'order.line-received']);
    await sound();
  });

  it('also reaches hands that have just taken their own bag, and empties a bag', async () => {
    const gate = await buildGate(app, 2);
    const [giver, receiver] = gate.orders as [PaidOrder, PaidOrder];
    await countIn(gate);
    await answer(hand(gate, receiver.orderId));
    for (const { lineId } of (await bagOf(gate, giver)).lines) await answer(move(gate, lineId, receiver.orderId));
    expect(await bagOf(gate, giver)).toMatchObject({ state: 'handed_over' });
    expect(await orderPage(app, giver)).toMatchObject({ state: 'picked_up', refundedFen: giver.page.totalFen - (await orderPage(app, giver)).billedFen! });
    await sound();
  });

  it('takes no foreign, missing, own or broken wish', async () => {
    const gate = await buildGate(app, 2);
    const [giver, receiver] = gate.orders as [PaidOrder, PaidOrder];
    await countIn(gate);
    const { lineId } = (await bagOf(gate, giver)).lines[0]!;
    const elsewhere = await buildGate(app, 1);
    await countIn(elsewhere);
    const bad: [string, string, string, string][] = [
      ['nothing', receiver.orderId, '不想要了', 'NOT_FOUND'], [lineId, 'nobody', '不想要了', 'NOT_FOUND'], [lineId, elsewhere.orders[0]!.orderId, '不想要了', 'NOT_FOUND'],
      [lineId, giver.orderId, '不想要了', 'INVALID_INPUT'], [lineId, receiver.orderId, ' ', 'INVALID_INPUT'], [lineId, receiver.orderId, 'x'.repeat(41), 'INVALID_INPUT'],
    ];
    for (const [line, order, reason, code] of bad) expect([await refusal(move(gate, line, order, gate.keeper, reason)), code, line]).toEqual([code, code, line]);
    expect(await bagOf(gate, giver)).toMatchObject({ state: 'received' });
    await sound();
  });

  it('goes to one of ten at once, whichever keepers move it, and to nobody beside a hand-over', async () => {
    const gate = await buildGate(app, 3);
    const [giver, one, other] = gate.orders as [PaidOrder, PaidOrder, PaidOrder];
    await countIn(gate);
    const { lines: [greens, heads] } = await bagOf(gate, giver);
    const mates = await Promise.all(Array.from({ length: 10 }, (_, index) => anotherKeeper(gate, `站长 ${index}`)));
    const tries = await Promise.all(mates.map((mate, index) => refusal(move(gate, greens!.lineId, [one, other][index % 2]!.orderId, as(app, mate)))));
    expect([tries.filter((code) => code === 'ok').length, tries.filter((code) => code === 'LINE_GONE').length]).toEqual([1, 9]);
    const race = await Promise.all(mates.map((mate, index) => refusal(index % 2 === 0 ? hand(gate, giver.orderId, as(app, mate)) : move(gate, heads!.lineId, one.orderId, as(app, mate)))));
    expect(race.filter((code) => code === 'ok')).toHaveLength(1);
    const mutual = (await Promise.all([one, other].map((order) => bagOf(gate, order)))).map(({ lines }) => lines[0]!.lineId);
    expect(await Promise.all([refusal(move(gate, mutual[0]!, other.orderId)), refusal(move(gate, mutual[1]!, one.orderId))])).toEqual(['ok', 'ok']);
    await sound();
  });
});
