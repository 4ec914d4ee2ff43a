import { catalogueRoutes, fulfilmentRoutes, type HelpAction, helpingRoutes, identityRoutes } from '@cunshe/shared';
import { auditDatabase } from '../../../src/audit/audit-database';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { type Afternoon, answer, as, buildAfternoon, buildGarden, type Garden, orderAndPay, refusal, startVillage } from '../../factories/afternoon';
import { marketTime, passTo } from '../../factories/market';
import type { TestApp } from '../../test-app';

describe.each(engines)('helpers on %s', (engine) => {
  let app: TestApp;
  let afternoon: Afternoon;
  let garden: Garden;
  let saleUnitId: string;
  let committee: BuiltAccount;
  let daughter: BuiltAccount;
  beforeAll(async () => {
    app = await startVillage(engine);
    afternoon = await buildAfternoon(app);
    committee = await buildAccount(app, { displayName: '罗小满', surname: '罗', persona: 'committee', scopeType: 'village', scopeId: afternoon.market.villageId });
    daughter = await buildAccount(app, { displayName: '陈莉', surname: '陈' });
  }, 120_000);
  beforeEach(async () => {
    garden = await buildGarden(afternoon);
    [{ sale_unit_id: saleUnitId }] = (await app.database.query<{ sale_unit_id: string }>('SELECT sale_unit_id FROM listing WHERE id = ?', [garden.listingId])) as [{ sale_unit_id: string }];
  });
  afterAll(() => app.close());

  const farmer = () => as(app, garden.farmer);
  const agree = (accountId: string | undefined, actions: HelpAction[], days = 30) =>
    answer(farmer().call(helpingRoutes.agreeHelp, { householdId: garden.householdId, ...(accountId ? { accountId } : {}), name: '女儿', actions, days }));
  const list = (who: BuiltAccount) =>
    as(app, who).call(catalogueRoutes.publishListing, { householdId: garden.householdId, saleUnitId, units: 3, priceFen: 450, channel: 'tile', openedAt: marketTime('11:45:00.000').toISOString(), confirmedUnusual: true });
  const home = (who: BuiltAccount) => answer(as(app, who).call(fulfilmentRoutes.farmerHome, { householdId: garden.householdId }));

  test('a member of the committee lists for her as agreed; her home and the trail say so', async () => {
    expect(await refusal(list(committee))).toBe('NOT_ALLOWED');
    const page = await agree(committee.accountId, ['list']);
    await app.run((tx) => tx.audit(...Array.from({ length: 250 }, () => ({ action: 'listing.price-suggested', subjectType: 'listing', subjectId: garden.listingId })))); // a busy day hides nothing
    expect(page).toMatchObject({ code: null, helpers: [{ name: '罗小满', actions: ['list'], state: 'helping', note: null }], candidates: [{ accountId: committee.accountId, name: '罗小满' }] });
    await answer(list(committee));
    const hers = await home(garden.farmer);
    expect(hers).toMatchObject({ helping: null, acts: [{ who: '罗小满', what: '帮您加挂了白菜' }] });
    expect(hers.money).not.toBeNull();
    expect(await home(committee)).toMatchObject({ helping: ['list'], money: null });
    const [event] = await app.database.query<object>(`SELECT actor_id, on_behalf_of FROM audit_event WHERE subject_id = ? AND action = 'listing.add'`, [garden.listingId]);
    expect(event).toEqual({ actor_id: committee.accountId, on_behalf_of: garden.farmer.accountId });
    expect(await auditDatabase(app.database)).toEqual([]);
  });

  test('only what was agreed: not her money, not her pick list, not her helpers', async () => {
    await agree(committee.accountId, ['list']);
    expect(await refusal(as(app, committee).call(fulfilmentRoutes.householdMoney, { householdId: garden.householdId }))).toBe('HELP_NOT_AGREED');
    expect(await refusal(as(app, committee).call(helpingRoutes.helpers, { householdId: garden.householdId }))).toBe('HELP_NOT_AGREED');
    expect(await refusal(as(app, committee).call(helpingRoutes.agreeHelp, { householdId: garden.householdId, name: '女儿', actions: ['list'], days: 3 }))).toBe('HELP_NOT_AGREED');
    const { helpers } = await agree(committee.accountId, ['list', 'money']);
    expect(helpers.map(({ state }) => state)).toEqual(['helping', 'ended']);
    await answer(as(app, committee).call(fulfilmentRoutes.householdMoney, { householdId: garden.householdId }));
    const other = await buildGarden(afternoon);
    expect(await refusal(as(app, committee).call(fulfilmentRoutes.householdMoney, { householdId: other.householdId }))).toBe('NOT_FOUND');
  });

  test('her daughter takes up a code once; the role stands beside her own until one tap ends it', async () => {
    const { code, helpers } = await agree(undefined, ['list', 'harvest']);
    expect(helpers).toMatchObject([{ name: '女儿', state: 'offered' }]);
    const me = await answer(as(app, daughter).call(identityRoutes.acceptInvitation, { invitationCode: code! }));
    expect(me.roles.map(({ persona, scopeId }) => [persona, scopeId])).toContainEqual(['farmer', garden.householdId]);
    expect(await refusal(as(app, committee).call(identityRoutes.acceptInvitation, { invitationCode: code! }))).toBe('INVITATION_INVALID');
    await answer(list(daughter));
    expect((await home(garden.farmer)).acts).toMatchObject([{ who: '女儿' }]);
    const grantId = (await answer(farmer().call(helpingRoutes.helpers, { householdId: garden.householdId }))).helpers[0]!.grantId;
    await answer(farmer().call(helpingRoutes.endHelp, { householdId: garden.householdId, grantId }));
    expect(await refusal(list(daughter))).toBe('HELP_ENDED');
    expect((await answer(as(app, daughter).call(identityRoutes.me, {}))).roles.map(({ persona }) => persona)).toEqual(['resident']);
    await answer(farmer().call(helpingRoutes.endHelp, { householdId: garden.householdId, grantId }));
  });

  test('a code left lying and a consent that has run out open nothing', async () => {
    const { code } = await agree(undefined, ['list'], 30);
    await agree(committee.accountId, ['list'], 1);
    const { app: village } = afternoon;
    await village.clock.stopAt(new Date(marketTime('11:46:00.000').getTime() + 3 * 86_400_000));
    expect(await refusal(as(app, daughter).call(identityRoutes.acceptInvitation, { invitationCode: code! }))).toBe('INVITATION_INVALID');
    expect(await refusal(list(committee))).toBe('HELP_ENDED');
    expect((await answer(farmer().call(helpingRoutes.helpers, { householdId: garden.householdId }))).helpers.map(({ state }) => state)).toEqual(['ended', 'ended']);
    await village.clock.stopAt(marketTime('11:46:00.000'));
  });

  test('asked at once, one consent stands', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => refusal(farmer().call(helpingRoutes.agreeHelp, { householdId: garden.householdId, accountId: committee.accountId, name: '小罗', actions: ['list'], days: 3 }))));
    expect(outcomes).toContain('ok');
    const rows = await app.database.query('SELECT id FROM helper_grant WHERE household_id = ? AND live = 1', [garden.householdId]);
    expect(rows).toHaveLength(1);
  });

  test('what a farmer without a phone said is written down, and ended the same way', async () => {
    const { villageId } = afternoon.market;
    const call = as(app, committee);
    const page = await answer(call.call(helpingRoutes.recordHelp, { villageId, householdId: garden.householdId, actions: ['harvest', 'money'], days: 30, reason: '在她家当面说好' }));
    const [helper] = page.gardens.find(({ householdId }) => householdId === garden.householdId)!.helpers;
    expect(helper).toMatchObject({ name: '罗小满', note: '在她家当面说好', state: 'helping' });
    await orderAndPay(afternoon, { [garden.listingId]: 2 });
    await passTo(app, '14:00:00.000');
    await passTo(app, '14:06:00.000');
    const { task } = await answer(call.call(fulfilmentRoutes.harvestTask, { householdId: garden.householdId }));
    await answer(call.call(fulfilmentRoutes.acknowledgeHarvest, { taskId: task!.taskId }));
    expect((await home(garden.farmer)).acts).toMatchObject([{ who: '罗小满', what: '替您说知道要摘什么了' }]);
    const ended = await answer(call.call(helpingRoutes.endRecordedHelp, { villageId, grantId: helper!.grantId }));
    expect(ended.gardens.find(({ householdId }) => householdId === garden.householdId)!.helpers).toEqual([]);
    expect(await refusal(call.call(fulfilmentRoutes.harvestTask, { householdId: garden.householdId }))).toBe('HELP_ENDED');
    expect(await auditDatabase(app.database)).toEqual([]);
  });
});
