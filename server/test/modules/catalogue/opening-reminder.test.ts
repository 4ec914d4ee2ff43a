import { catalogueRoutes, reminderRoutes } from '@cunshe/shared';
import { PlanCycles } from '../../../src/modules/order-cycle/public';
import { JobRunner } from '../../../src/platform';
import { engines } from '../../databases';
import { buildAccount, type BuiltAccount } from '../../factories/account';
import { as } from '../../factories/afternoon';
import { buildPairing, type PairingWish } from '../../factories/pairing';
import type { TestApp } from '../../test-app';
import { startOrderingApp } from '../ordering/ordering-app';

/** 23 November 2026 is a Monday. */
const at = (date: string, time: string): Date => new Date(`2026-${date}T${time}:00.000+08:00`);

describe.each(engines)('a closed day on %s', (engine) => {
  let app: TestApp;
  beforeAll(async () => void (app = await startOrderingApp(engine)));
  afterAll(() => app.close());

  const buildTown = async (now: Date, wish: PairingWish) => {
    await app.clock.stopAt(now);
    const town = await buildPairing(app, wish);
    await app.run((tx) => app.get(PlanCycles).execute(tx));
    await app.get(JobRunner).runDue();
    return { ...town, pickupPointId: town.pickupPointIds[0]! };
  };
  const today = async (pickupPointId: string) => (await app.call(catalogueRoutes.today, { pickupPointId })).body;
  const passTo = async (now: Date): Promise<void> => {
    await app.clock.stopAt(now);
    await app.get(JobRunner).runDue();
  };
  const remind = (who: BuiltAccount, pickupPointId: string, wanted = true) => as(app, who).call(reminderRoutes.setOpeningReminder, { pickupPointId, wanted });
  const told = (who: BuiltAccount) => app.database.query(`SELECT kind, title, body, place FROM notice WHERE account_id = ?`, [who.accountId]);

  test('says why, and when the next day opens, planned or far behind a long holiday', async () => {
    const sunday = await buildTown(at('11-22', '09:00'), { serviceWeekdays: '123456' });
    expect(await today(sunday.pickupPointId)).toMatchObject({ cycle: null, closedReason: '周日不送', nextOpensAt: at('11-23', '06:30').toISOString() });
    const closedDates = Array.from({ length: 9 }, (_, ahead) => `2026-11-${22 + ahead}`).slice(0, 9);
    const holiday = await buildTown(at('11-22', '09:00'), { closedDates: closedDates.filter((date) => date <= '2026-11-30') });
    expect(await today(holiday.pickupPointId)).toMatchObject({ cycle: null, closedReason: '今天不送菜', nextOpensAt: at('12-01', '06:30').toISOString() });
    const served = await buildTown(at('11-22', '09:00'), {});
    expect(await today(served.pickupPointId)).toMatchObject({ closedReason: null, nextOpensAt: null });
  });

  test('who asked is told once when ordering opens, and no more the day after; who took it back is not', async () => {
    const { pickupPointId } = await buildTown(at('11-22', '09:00'), { serviceWeekdays: '123456' });
    const [asks, tookBack, other] = [await buildAccount(app), await buildAccount(app), await buildAccount(app)];
    await Promise.all([1, 2, 3].map(() => remind(asks, pickupPointId)));
    await remind(tookBack, pickupPointId);
    expect((await remind(tookBack, pickupPointId, false)).body).toEqual({ wanted: false });
    expect((await as(app, asks).call(reminderRoutes.openingReminder, { pickupPointId })).body).toEqual({ wanted: true });
    await passTo(at('11-23', '06:29'));
    expect(await told(asks)).toEqual([]);
    await passTo(at('11-23', '06:30'));
    expect(await told(asks)).toEqual([{ kind: 'service_reminder', title: '开园了，可以订菜', body: '今天的菜开始接单，14:00 截单，去看看有什么', place: '/pages/today/index' }]);
    expect((await as(app, asks).call(reminderRoutes.openingReminder, { pickupPointId })).body).toEqual({ wanted: false });
    await passTo(at('11-24', '06:30'));
    expect(await told(asks)).toHaveLength(1);
    expect([await told(tookBack), await told(other)]).toEqual([[], []]);
  });

  test('an unknown pickup point is not found, and nothing is kept', async () => {
    const resident = await buildAccount(app);
    expect((await remind(resident, 'nowhere')).status).toBe(404);
  });
});
