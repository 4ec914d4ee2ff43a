import { addDays, booksRoutes, instantAt, orderingRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { readFundBill } from '../../../src/modules/books/domain/read-fund-bill';
import { BrokenBill, readTradeBill } from '../../../src/modules/books/domain/read-trade-bill';
import { Ledger } from '../../../src/modules/settlement/public';
import { ClockSetting, JobRunner } from '../../../src/platform';
import { ProviderSilent, WechatPay } from '../../../src/platform/wechat';
import { engines } from '../../databases';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, orderAndPay, refusal } from '../../factories/afternoon';
import { MARKET_DATE } from '../../factories/market';
import { startTestApp, type TestApp } from '../../test-app';

/** The provider's bill of a day with a payment, and another that was given back. */
describe.each(engines)('the provider’s bill on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  let original: string;
  beforeAll(async () => {
    app = await startTestApp(engine);
    afternoon = await buildAfternoon(app);
    const garden = await buildGarden(afternoon, { priceFen: 453 });
    await orderAndPay(afternoon, { [garden.listingId]: 3 });
    const { orderId, resident } = await orderAndPay(afternoon, { [garden.listingId]: 1 });
    await answer(as(app, resident).call(orderingRoutes.cancelOrder, { orderId }));
    await app.get(JobRunner).runDue();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => app.close());

  const at = async (date: string, time: string): Promise<void> => {
    await app.get(ClockSetting).stopAt(instantAt(date as typeof MARKET_DATE, time));
    await app.get(JobRunner).runDue();
  };
  const operatorId = (): string => afternoon.market.operatorId;
  const page = () => answer(as(app, afternoon.operator).call(booksRoutes.bills, { operatorId: operatorId() }));
  const day = async () => (await page()).days.find(({ billDate }) => billDate === MARKET_DATE)!;
  const next = addDays(MARKET_DATE, 1);

  it('is asked for again while the provider cannot give it', async () => {
    jest.spyOn(app.get(WechatPay), 'tradeBill').mockRejectedValue(new ProviderSilent('/v3/bill gave no answer'));
    await at(next, '10:31');
    expect(await day()).toMatchObject({ state: 'asking', fault: '/v3/bill gave no answer', onlyBooks: 0 });
    await at(next, '10:50');
    const [row] = await app.database.query<{ attempts: number }>('SELECT attempts FROM provider_bill WHERE bill_date = ?', [MARKET_DATE]);
    expect(row!.attempts).toBeGreaterThan(1);
  });

  it('is refused and told when it is not whole, and asked for again', async () => {
    const file = await app.get(WechatPay).tradeBill(MARKET_DATE);
    original = file!.bytes.toString('utf8');
    expect(file!.intact).toBe(true);
    jest.spyOn(app.get(WechatPay), 'tradeBill').mockResolvedValueOnce({ bytes: file!.bytes, intact: false });
    await at(next, '11:40');
    expect(await day()).toMatchObject({ state: 'broken', fault: expect.stringContaining('校验值') });
    jest.spyOn(app.get(WechatPay), 'tradeBill').mockResolvedValueOnce({ bytes: file!.bytes.subarray(0, file!.bytes.length - 60), intact: true });
    await at(next, '13:30');
    expect(await day()).toMatchObject({ state: 'broken', payments: 0 });
    expect(await app.database.query('SELECT number FROM provider_bill_row')).toEqual([]);
  });

  it('agrees with the books to the fen: three numbers are zero', async () => {
    await answer(as(app, afternoon.operator).call(booksRoutes.askBill, { operatorId: operatorId(), billDate: MARKET_DATE }));
    await app.get(JobRunner).runDue();
    expect(await day()).toMatchObject({ state: 'fetched', fault: null, payments: 2, refunds: 1, onlyProvider: 0, onlyBooks: 0, amounts: 0, balanceFen: expect.any(Number), balanceDifferenceFen: 0 });
    expect((await page()).differences).toEqual([]);
    await at(addDays(next, 1), '10:31');
    expect((await page()).days[0]).toMatchObject({ billDate: next, state: 'none' });
    expect(await refusal(as(app, afternoon.operator).call(booksRoutes.askBill, { operatorId: operatorId(), billDate: addDays(next, 5) }))).toBe('INVALID_INPUT');
  });

  it('posts what the provider kept of it, once, as its own cost', async () => {
    const { pairingId } = afternoon.market;
    await app.run((tx) => tx.execute(`UPDATE provider_bill SET state = 'asking' WHERE bill_date = ?`, [MARKET_DATE]));
    await app.run((tx) => tx.execute('DELETE FROM provider_bill_row WHERE bill_date = ?', [MARKET_DATE]));
    jest.spyOn(app.get(WechatPay), 'tradeBill').mockResolvedValueOnce({ bytes: Buffer.from(withFees(original)), intact: true });
    for (const _again of [1, 2]) {
      await answer(as(app, afternoon.operator).call(booksRoutes.askBill, { operatorId: operatorId(), billDate: MARKET_DATE }));
      await app.get(JobRunner).runDue();
    }
    // the trade bill tells of fees, the account's own bill does not: the difference is named
    expect(await day()).toMatchObject({ state: 'fetched', feesFen: 14, onlyProvider: 0, onlyBooks: 0, amounts: 0, balanceDifferenceFen: 14 });
    const balance = await app.get(Ledger).trialBalance(app.database, pairingId);
    expect(balance.find(({ account }) => account === 'provider_fee')).toMatchObject({ name: '微信手续费', debitFen: 14, creditFen: 0 });
    expect(balance.reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0)).toBe(0);
    expect(await auditDatabase(app.database)).toEqual([]);
    expect(() => readTradeBill(withFees(original).replace('`0.14000', '`0.15000'))).toThrow(BrokenBill);
    expect(() => readTradeBill(withFees(original).replace('`0.08000', '`0.08100'))).toThrow(BrokenBill);
  });

  it('shows a changed amount, a stranger and a missing row as differences', async () => {
    const [refund] = await app.database.query<{ id: string }>('SELECT id FROM refund');
    const [payment] = await app.database.query<{ id: string; amount_fen: number }>('SELECT id, amount_fen FROM payment ORDER BY amount_fen DESC');
    await app.run(async (tx) => {
      await tx.execute('UPDATE provider_bill_row SET fen = fen - 1 WHERE number = ?', [payment!.id]);
      await tx.execute(`UPDATE provider_bill_row SET number = 'stranger' WHERE number = ?`, [refund!.id]);
    });
    expect(await day()).toMatchObject({ onlyProvider: 1, onlyBooks: 1, amounts: 1 });
    const { differences } = await page();
    const found = Object.fromEntries(differences.map((each) => [each.what, each]));
    expect(found).toMatchObject({
      amount: { number: payment!.id, providerFen: Number(payment!.amount_fen) - 1, bookFen: Number(payment!.amount_fen) },
      only_provider: { number: 'stranger', kind: 'refund', bookFen: null },
      only_books: { number: refund!.id, kind: 'refund', providerFen: null },
    });
  });

  it('of the account is read strictly too', async () => {
    const text = (await app.get(WechatPay).fundBill(MARKET_DATE))!.bytes.toString('utf8');
    const [, first, second] = text.split('\r\n');
    const off = second!.replace(/`-?[\d.]+,`system/, '`9999.99,`system');
    expect(readFundBill(text)).toEqual({ openingFen: 0, closingFen: (await day()).balanceFen, otherFen: 0 });
    expect(readFundBill(text.replace('`退款,`退款', '`提现,`提现')).otherFen).toBeLessThan(0);
    for (const broken of ['', text.replace('`支出', '`出'), text.replace(`${first}\r\n`, ''), text.replace(second!, off), text.replace('账户结余', '结余'), text.slice(0, -30)]) expect(() => readFundBill(broken)).toThrow(BrokenBill);
  });

  it('is read strictly: what does not add up is no bill', () => {
    const bill = readTradeBill(original);
    expect([bill.rows.length, bill.rows.filter(({ kind }) => kind === 'refund').length]).toEqual([3, 1]);
    const sum = bill.rows.find(({ kind }) => kind === 'payment')!.fen;
    const text = `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')}`;
    for (const broken of ['', 'nonsense', '<html>502</html>', original.replaceAll(`\`${text}`, '`0.01'), original.replace('`SUCCESS', '`REVOKED'), original.replace('交易状态', '状态'), original.replace(/`\d{4}-/, '`late-'), original.replace(/\r\n/, '\r\n`x\r\n')]) {
      expect(() => readTradeBill(broken)).toThrow(BrokenBill);
    }
  });
});

/** Two payments that cost 8 fen each, and a refund that brings 2 back. */
function withFees(bill: string): string {
  const lines = bill.split('\r\n').map((line) => (line.includes('`SUCCESS,`OTHERS') ? line.replace('`0.00000', '`0.08000') : line.includes('`REFUND') ? line.replace('`0.00000', '`-0.02000') : line));
  return lines.map((line, place) => (place === lines.length - 2 ? line.replace('`0.00000', '`0.14000') : line)).join('\r\n');
}
