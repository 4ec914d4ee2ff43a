import { fulfilmentRoutes, photoRoutes, type PostReceiptRequest, type StopView } from '@cunshe/shared';
import sharp from 'sharp';
import { engines } from '../../databases';
import { buildAccount } from '../../factories/account';
import { type Afternoon, answer, as, bagsAsOrdered, buildAfternoon, buildGarden, type Garden, orderAndPay, refusal, setOut, startVillage } from '../../factories/afternoon';
import { violations } from '../../factories/gate';
import { TakePhoto } from '../../../src/modules/photos/public';
import type { TestApp } from '../../test-app';

const PIN = '0726';

describe.each(engines)('at a farmer’s door on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startVillage(engine)));
  afterAll(() => app.close());

  /** One door with one bag of 900 fen, the van before it. */
  async function atDoor(): Promise<{ afternoon: Afternoon; garden: Garden; stop: StopView; driver: ReturnType<typeof as>; receipt: PostReceiptRequest }> {
    const afternoon = await buildAfternoon(app, { van: { capacityCrates: 6 } });
    const garden = await buildGarden(afternoon);
    await answer(as(app, garden.farmer).call(fulfilmentRoutes.setPin, { householdId: garden.householdId, pin: PIN }));
    await orderAndPay(afternoon, { [garden.listingId]: 2 });
    const run = await setOut(afternoon);
    const stop = run.stops.find(({ kind }) => kind === 'collect')!;
    const driver = as(app, afternoon.driver);
    await answer(driver.call(fulfilmentRoutes.arrive, { stopId: stop.stopId }));
    return { afternoon, garden, stop, driver, receipt: { stopId: stop.stopId, bags: bagsAsOrdered(stop), method: 'cash', cratesIn: 0, cratesOut: 0, farmerConfirmed: true } };
  }

  const moneyOf = ({ farmer, householdId }: Garden) => answer(as(app, farmer).call(fulfilmentRoutes.householdMoney, { householdId }));

  it('keeps what was graded and that the farmer typed her own digits; the price stays what she was promised', async () => {
    const { garden, stop, driver, receipt } = await atDoor();
    expect([stop.hasPin, (await moneyOf(garden)).hasPin]).toEqual([true, true]);
    const wish = { stopId: stop.stopId, totalFen: 900 };
    const { proof } = await answer(driver.call(fulfilmentRoutes.confirmByPin, { ...wish, pin: PIN }));
    expect(proof).not.toContain(PIN);
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...receipt, pinProof: 'x'.repeat(43) }))).toBe('FARMER_NOT_CONFIRMED');
    const { proof: dearer } = await answer(driver.call(fulfilmentRoutes.confirmByPin, { ...wish, totalFen: 9_000, pin: PIN }));
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...receipt, pinProof: dearer }))).toBe('FARMER_NOT_CONFIRMED'); // she said yes to another sum
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...receipt, pinProof: proof, grades: [{ listingId: 'elsewhere', grade: 2 }] }))).toBe('INVALID_INPUT');
    const page = await answer(driver.call(fulfilmentRoutes.postReceipt, { ...receipt, pinProof: proof, grades: [{ listingId: garden.listingId, grade: 2 }] }));
    expect(page.run!.float.paidCashFen).toBe(900);
    expect((await moneyOf(garden)).receipts).toMatchObject([{ totalFen: 900, confirmedBy: 'pin', lines: [{ fen: 900, grade: 2 }] }]);
    expect(await violations(app)).toEqual([]);
  });

  it('takes no money’s worth without a yes of hers: neither digits nor nod is no receipt', async () => {
    const { stop, driver, receipt } = await atDoor();
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...receipt, farmerConfirmed: false }))).toBe('FARMER_NOT_CONFIRMED');
    const { proof } = await answer(driver.call(fulfilmentRoutes.confirmByPin, { stopId: stop.stopId, totalFen: 900, pin: PIN }));
    expect(await refusal(driver.call(fulfilmentRoutes.postReceipt, { ...receipt, farmerConfirmed: false, pinProof: proof }))).toBe('FARMER_NOT_CONFIRMED');
    const [{ n }] = (await app.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM collection_receipt WHERE stop_id = ?', [stop.stopId])) as [{ n: number }];
    expect(Number(n)).toBe(0);
  });

  it('takes her nod where digits are not typed, and stops guessing after five tries of a day', async () => {
    const { garden, stop, driver, receipt } = await atDoor();
    const tries = await Promise.all(Array.from({ length: 8 }, (_, guess) => refusal(driver.call(fulfilmentRoutes.confirmByPin, { stopId: stop.stopId, totalFen: 900, pin: `100${guess}` }))));
    expect(tries.sort()).toEqual([...Array<string>(3).fill('FARMER_PIN_LOCKED'), ...Array<string>(5).fill('FARMER_PIN_WRONG')]);
    expect(await refusal(driver.call(fulfilmentRoutes.confirmByPin, { stopId: stop.stopId, totalFen: 900, pin: PIN }))).toBe('FARMER_PIN_LOCKED');
    await answer(driver.call(fulfilmentRoutes.postReceipt, receipt));
    expect((await moneyOf(garden)).receipts).toMatchObject([{ confirmedBy: 'heard', lines: [{ grade: 1 }] }]);
    await answer(as(app, garden.farmer).call(fulfilmentRoutes.setPin, { householdId: garden.householdId, pin: '4711' }));
    await answer(driver.call(fulfilmentRoutes.confirmByPin, { stopId: stop.stopId, totalFen: 900, pin: '4711' }));
    const kept = JSON.stringify([await app.database.query('SELECT * FROM household_pin'), await app.database.query('SELECT * FROM audit_event')]);
    expect([kept.includes(PIN), kept.includes('4711')]).toEqual([false, false]);
  });

  it('keeps photos and the van’s temperature, however late they are told, for the operator alone', async () => {
    const { afternoon, stop, driver, receipt } = await atDoor();
    await answer(driver.call(fulfilmentRoutes.postReceipt, receipt));
    const { stopId } = stop;
    const note = { stopId, photoId: await photoBy(afternoon.driver.accountId), temperature: -15 };
    const page = await answer(driver.call(fulfilmentRoutes.noteStop, note, { key: `note-${stopId.slice(0, 12)}` }));
    await answer(driver.call(fulfilmentRoutes.noteStop, note, { key: `note-${stopId.slice(0, 12)}` }));
    expect(page.run!.stops.find((each) => each.stopId === stopId)).toMatchObject({ state: 'done', photos: 1, temperature: -15 });
    expect((await app.database.query('SELECT id FROM photo WHERE subject_id = ?', [stopId]))).toHaveLength(1);
    const stranger = await buildAccount(app, { persona: 'driver', scopeType: 'operator', scopeId: afternoon.market.operatorId });
    expect(await refusal(as(app, stranger).call(fulfilmentRoutes.noteStop, note))).toBe('NOT_FOUND');
    expect(await refusal(driver.call(fulfilmentRoutes.noteStop, { stopId, photoId: await photoBy(stranger.accountId) }))).toBe('NOT_FOUND');
    expect((await as(app, afternoon.operator).call(photoRoutes.photo, { photoId: note.photoId })).status).toBe(200);
  });

  it('keeps six photos of a stop, however many phones send at once', async () => {
    const { afternoon, stop: { stopId }, driver } = await atDoor();
    const photos: string[] = [];
    for (let each = 0; each < 8; each += 1) photos.push(await photoBy(afternoon.driver.accountId));
    const outcomes = await Promise.all(photos.map((photoId) => driver.call(fulfilmentRoutes.noteStop, { stopId, photoId })));
    expect(outcomes.filter(({ status }) => status === 200)).toHaveLength(6);
    expect(await app.database.query('SELECT id FROM photo WHERE subject_id = ?', [stopId])).toHaveLength(6);
  });

  it('takes more crates than the van has room for, says how many it has, and loses none of them', async () => {
    const { stop, driver, receipt } = await atDoor();
    const page = await answer(driver.call(fulfilmentRoutes.postReceipt, { ...receipt, cratesIn: 9 }));
    expect(page.run).toMatchObject({ capacityCrates: 6, float: { paidCashFen: 900 } });
    expect(page.run!.stops.find(({ stopId }) => stopId === stop.stopId)!.state).toBe('done');
    expect(await violations(app)).toEqual([]);
  });

  async function photoBy(accountId: string): Promise<string> {
    const actor = { accountId, sessionId: 's', roles: [{ persona: 'driver' as const, scopeType: 'operator' as const, scopeId: 'o' }] };
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#7a9' } }).jpeg().toBuffer();
    return (await app.get(TakePhoto).execute(actor, bytes)).photoId;
  }
});
