import { addDays, type ClaimKind, claimRoutes, instantAt, type OrderClaimsPage } from '@cunshe/shared';
import { Sessions } from '../modules/identity/public';
import { ClockSetting, Database } from '../platform';
import { inOneTransaction, personAccountId, provided, type SeedGround } from './seed-ground';
import { ask } from './seed-today';

interface SaidAbout {
  readonly drawing: string;
  readonly kind: ClaimKind;
  readonly text: string;
  /** What the operator said to it; left out, it waits. */
  readonly answer?: string;
}

/** What residents said last evening about what they had fetched. */
const SAID: readonly SaidAbout[] = [
  { drawing: 'hongcaitai', kind: 'spoiled', text: '有一把叶子黄了，别的都好' },
  { drawing: 'baicai', kind: 'other', text: '外面两片叶子有虫眼', answer: '没打药的白菜难免有虫眼，掰掉就好，能放心吃。' },
];

/** 菜不对劲: two claims about yesterday's vegetables, made and answered through the API like any. Nothing goes back for them: four weeks of books stay as they are. */
export async function seedClaims(ground: SeedGround): Promise<void> {
  await provided(ground, ClockSetting).set(instantAt(addDays(ground.today, -1), '20:10'));
  for (const said of SAID) await say(ground, said);
}

async function say(ground: SeedGround, { drawing, kind, text, answer }: SaidAbout): Promise<void> {
  const [line] = await ground.app.get(Database).query<{ id: string; order_id: string; account_id: string }>(
    `SELECT l.id, l.order_id, o.account_id FROM order_line l JOIN resident_order o ON o.id = l.order_id WHERE o.business_date = ? AND o.state = 'picked_up' AND l.drawing = ? ORDER BY o.bag_label LIMIT 1`,
    [addDays(ground.today, -1), drawing],
  );
  if (!line) return;
  const page: OrderClaimsPage = await ask(ground, await tokenOf(ground, line.account_id), claimRoutes.openClaim, { orderId: line.order_id, lineId: line.id, kind, text, photoIds: [] });
  const { claimId } = page.claims.find(({ lineId }) => lineId === line.id)!;
  if (answer) await ask(ground, await tokenOf(ground, personAccountId('tang-jing')), claimRoutes.rejectClaim, { claimId, answer });
}

/** A session of somebody's, for what the seed does in their name. */
export function tokenOf(ground: SeedGround, accountId: string): Promise<string> {
  return inOneTransaction(ground, async (tx) => (await provided(ground, Sessions).open(tx, accountId)).accessToken);
}
