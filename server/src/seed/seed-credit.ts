import { claimRoutes, creditRoutes } from '@cunshe/shared';
import { Database } from '../platform';
import { personAccountId, residentAccountId, type SeedGround } from './seed-ground';
import { tokenOf } from './seed-claims';
import { ask } from './seed-today';

/** 王芳, who has ordered for four weeks. */
export const REGULAR = { id: 'wang-fang', accountId: residentAccountId(1), introduction: '住户·九峰小区·订了四周，有菜金' } as const;

const GOODWILL_FEN = 80;

/** 菜金: small refunds stay hers, and last evening one did. Given through the API like any. */
export async function seedCredit(ground: SeedGround): Promise<void> {
  await ask(ground, await tokenOf(ground, REGULAR.accountId), creditRoutes.chooseSmallRefunds, { way: 'credit' });
  const [order] = await ground.app.get(Database).query<{ id: string }>(
    `SELECT id FROM resident_order WHERE account_id = ? AND picked_up_at IS NOT NULL ORDER BY business_date DESC LIMIT 1`, [REGULAR.accountId],
  );
  if (!order) throw new Error(`the seed gave ${REGULAR.id} no order in four weeks`);
  await ask(ground, await tokenOf(ground, personAccountId('tang-jing')), claimRoutes.giveGoodwill, { orderId: order.id, fen: GOODWILL_FEN, reason: '那天车晚到，让你多等了一会儿' });
}
