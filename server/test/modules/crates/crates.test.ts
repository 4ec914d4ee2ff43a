import { crateRoutes, fulfilmentRoutes, type RunPage } from '@cunshe/shared';
import { engines } from '../../databases';
import { type Afternoon, answer, as, bagsAsOrdered, buildAfternoon, buildGarden, orderAndPay, refusal, setOut, startVillage } from '../../factories/afternoon';
import { violations } from '../../factories/gate';
import type { TestApp } from '../../test-app';

describe.each(engines)('crates, on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  let run: NonNullable<RunPage['run']>;
  let big: string;
  let small: string;
  beforeAll(async () => {
    app = await startVillage(engine);
    afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon);
    await orderAndPay(afternoon, { [garden.listingId]: 2 });
    run = await setOut(afternoon);
  });
  afterAll(() => app.close());

  const operator = () => as(app, afternoon.operator);
  const driver = () => as(app, afternoon.driver);
  const keeper = () => as(app, afternoon.keepers[0]!);
  const { crates: page, addCrateType, changeDepot, countCrates, pointCrates, runCrates } = crateRoutes;
  const ownerId = () => ({ operatorId: afternoon.market.operatorId });
  const gateId = () => ({ pickupPointId: afternoon.market.pickupPointId });
  const standing = async () => {
    const { parties, types } = await answer(operator().call(page, ownerId()));
    const names = new Map(types.map(({ typeId, name }) => [typeId, name]));
    return parties.map(({ party, holdings }) => `${party} ${holdings.map(({ typeId, crates }) => `${names.get(typeId)}${crates}`).sort().join()}`).sort();
  };

  test('types are data, and crates are bought into the depot and written off there', async () => {
    await answer(operator().call(addCrateType, { ...ownerId(), name: '大箱', holdsGrams: 8_000 }));
    const { types } = await answer(operator().call(addCrateType, { ...ownerId(), name: '小箱', holdsGrams: 4_000 }));
    [big, small] = types.map(({ typeId }) => typeId) as [string, string];
    expect(await refusal(operator().call(addCrateType, { ...ownerId(), name: ' 大箱 ', holdsGrams: 1_000 }))).toBe('CRATE_TYPE_KNOWN');
    for (const typeId of [big, small]) await answer(operator().call(changeDepot, { ...ownerId(), typeId, change: 'bought', crates: 20 }));
    await answer(operator().call(changeDepot, { ...ownerId(), typeId: small, change: 'damaged', crates: 2 }));
    const change = (wish: object) => refusal(operator().call(changeDepot, { ...ownerId(), typeId: big, change: 'lost', crates: 1, ...wish } as never));
    expect(await Promise.all([change({ crates: 21 }), change({ typeId: 'nothing' }), change({ crates: 0 }), change({ change: 'found' })])).toEqual(['CRATES_TOO_FEW', 'NOT_FOUND', 'INVALID_INPUT', 'INVALID_INPUT']);
    expect(await standing()).toEqual(['depot 大箱20,小箱18']);
  });

  test('a driver leaves and takes them at door and gate, by type, once', async () => {
    const door = run.stops.find(({ kind }) => kind === 'collect')!;
    await answer(driver().call(fulfilmentRoutes.arrive, { stopId: door.stopId }));
    const receipt = { stopId: door.stopId, bags: bagsAsOrdered(door), method: 'cash' as const, cratesOut: 0, cratesIn: 0, farmerConfirmed: true };
    const crates = [{ typeId: big, out: 5, in: 2 }, { typeId: small, out: 0, in: 1 }];
    expect(await refusal(driver().call(fulfilmentRoutes.postReceipt, { ...receipt, crates: [{ typeId: 'nothing', out: 1, in: 0 }] }))).toBe('NOT_FOUND');
    for (let again = 0; again < 2; again += 1) await answer(driver().call(fulfilmentRoutes.postReceipt, { ...receipt, crates }));
    expect(await standing()).toEqual(['depot 大箱15,小箱18', 'household 大箱3', 'van 大箱2,小箱1']);
    expect((await answer(driver().call(runCrates, { routeId: run.routeId }))).types.map(({ crates: held }) => held)).toEqual([2, 1]);
    for (const { stopId, kind } of run.stops.filter((stop) => stop.kind !== 'collect')) {
      await answer(driver().call(fulfilmentRoutes.arrive, { stopId }));
      for (let again = 0; again < 2; again += 1) await answer(driver().call(fulfilmentRoutes.drop, { stopId, cratesOut: kind === 'drop' ? 4 : 0 }));
    }
    expect(await standing()).toEqual(['depot 大箱13,小箱18', 'household 大箱3', 'point 大箱4', 'van 小箱1']);
  });

  test('the keeper counts what stands at the gate', async () => {
    const count = (counts: object[]) => keeper().call(countCrates, { ...gateId(), counts } as never);
    expect(await refusal(count([{ typeId: 'nothing', good: 1, damaged: 0 }]))).toBe('NOT_FOUND');
    expect(await refusal(count([{ typeId: big, good: 1, damaged: 0 }, { typeId: big, good: 2, damaged: 0 }]))).toBe('INVALID_INPUT');
    expect(await refusal(count([{ typeId: big, good: -1, damaged: 0 }]))).toBe('INVALID_INPUT');
    await answer(count([{ typeId: big, good: 2, damaged: 1 }, { typeId: small, good: 1, damaged: 0 }]));
    const { types, movements, load } = await answer(keeper().call(pointCrates, gateId()));
    expect(types.map(({ crates }) => crates)).toEqual([2, 1]);
    expect(movements.map(({ crates, typeName, way }) => `${crates} ${typeName} ${way.replace(/(?<=→ ).*小区.*|.*小区.*(?= →)/, '这里')}`).sort().length).toBe(4);
    expect(load).toMatchObject({ expectedCrates: 1 });
    expect(await standing()).toEqual(['depot 大箱13,小箱18', 'household 大箱3', 'point 大箱2,小箱1', 'van 小箱1']);
  });

  test('two who write off the same crates at once write off what is there', async () => {
    const tries = await Promise.all(Array.from({ length: 6 }, () => refusal(operator().call(changeDepot, { ...ownerId(), typeId: big, change: 'lost', crates: 5 }))));
    expect([tries.filter((code) => code === 'ok').length, tries.filter((code) => code === 'CRATES_TOO_FEW').length]).toEqual([2, 4]);
  });

  test('at the end of the run the van is empty, and the audit finds every crate', async () => {
    const { float } = (await answer(driver().call(fulfilmentRoutes.run, {}))).run!;
    await answer(driver().call(fulfilmentRoutes.finishRun, { routeId: run.routeId, countedFen: float.leftFen }));
    expect(await standing()).toEqual(['depot 大箱3,小箱19', 'household 大箱3', 'point 大箱2,小箱1']);
    expect(await violations(app)).toEqual([]);
  });

  test('an operator sees a gate whose crates would not fit', async () => {
    const points = (await answer(operator().call(page, ownerId()))).points;
    expect(points.map(({ expectedCrates, capacityCrates }) => expectedCrates <= capacityCrates)).not.toContain(false);
    expect((await answer(operator().call(fulfilmentRoutes.operatorDay, ownerId()))).points[0]!.load).toEqual(points[0]);
    expect((await answer(keeper().call(fulfilmentRoutes.point, gateId()))).load).toEqual(points[0]);
  });
});
