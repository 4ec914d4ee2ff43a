import { creditRoutes } from '@cunshe/shared';
import { mustAnswer } from './answers';
import { sum } from './arithmetic';
import { must } from './break';
import type { OrderFact } from './facts';
import type { World } from './world';

interface Given {
  readonly account_id: string;
  readonly order_id: string;
  readonly amount_fen: number | string;
}

const SMALL_BELOW = 100;

const given = ({ app }: World): Promise<Given[]> => app.database.query<Given>('SELECT account_id, order_id, amount_fen FROM credit');

/** As the page says it. */
export async function balanceOf(world: World, resident: number): Promise<number> {
  const page = await world.call(world.residents[resident]!, creditRoutes.credit, {});
  mustAnswer('the credit', page, 'ok');
  return page.body.balanceFen;
}

/**
 * Credit that orders took a second time, by order: an order that expired gave its credit back, and took it again when its
 * payment came after all. Only such an order, only once, and only the same sum.
 */
async function takenAgain({ app, facts }: World): Promise<Map<string, number>> {
  const rows = await app.database.query<Given>(`SELECT payer_account_id AS account_id, subject_id AS order_id, amount_fen FROM payment WHERE purpose = 'credit'`);
  const again = new Map<string, number>();
  for (const { id, creditFen } of facts.orders) {
    const takings = rows.filter(({ order_id: of }) => of === id);
    must(takings.every(({ amount_fen: fen }) => Number(fen) === creditFen), `an order of ${creditFen} on credit took ${JSON.stringify(takings)}`);
    must(takings.length <= 2, `an order took its credit ${takings.length} times`);
    again.set(id, takings.length === 2 ? creditFen : 0);
  }
  return again;
}

/** Everybody has what was given less what the model saw spent or paid out; and credit is only what was small and chosen, or was credit before. */
export async function creditAddsUp(world: World): Promise<void> {
  const [credits, again] = [await given(world), await takenAgain(world)];
  for (const [resident, { accountId }] of world.residents.entries()) {
    const mine = credits.filter(({ account_id: id }) => id === accountId);
    const twice = sum(world.facts.orders.filter((order) => order.resident === resident).map(({ id }) => again.get(id)!));
    const went = world.facts.credit.spentBy(resident) + twice + world.facts.credit.paidOutTo(resident);
    const [came, left] = [sum(mine.map(({ amount_fen: fen }) => Number(fen))), await balanceOf(world, resident)];
    must(left === came - went, `a resident has ${left} of credit, ${came} came and ${went} went`);
  }
  for (const order of world.facts.orders) mayBeCredit(world, order, credits.filter(({ order_id: id }) => id === order.id).map(({ amount_fen: fen }) => Number(fen)));
}

function mayBeCredit({ facts }: World, { creditFen, resident }: OrderFact, amounts: readonly number[]): void {
  const large = sum(amounts.filter((fen) => fen >= SMALL_BELOW));
  must(large <= creditFen, `${large} of large refunds is credit where ${creditFen} was paid by credit`);
  must(facts.credit.everChose(resident) || sum(amounts) <= creditFen, 'a refund is credit and nobody chose that');
}

/**
 * By order: credit that went into it less credit that came out of it, as the model saw the one and the documents say the
 * other. What was paid out is owed no longer: the provider has given it back out of that order's payment.
 */
export async function keptByCredit(world: World): Promise<Map<string, number>> {
  const [credits, again, payouts] = [await given(world), await takenAgain(world), await payoutsOf(world)];
  const fenOf = (rows: readonly Given[], order: string): number => sum(rows.filter(({ order_id: of }) => of === order).map(({ amount_fen: fen }) => Number(fen)));
  return new Map(world.facts.orders.map(({ id, creditFen }) => [id, creditFen + again.get(id)! - fenOf(credits, id) + fenOf(payouts, id)]));
}

/** The documents of what went back to WeChat: together what the model saw go, resident by resident. */
async function payoutsOf({ app, facts, residents }: World): Promise<readonly Given[]> {
  const payouts = await app.database.query<Given>(`SELECT r.subject_id AS account_id, p.subject_id AS order_id, r.amount_fen FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.kind = 'payout'`);
  for (const [resident, { accountId }] of residents.entries()) {
    const [fen, seen] = [sum(payouts.filter(({ account_id: id }) => id === accountId).map(({ amount_fen }) => Number(amount_fen))), facts.credit.paidOutTo(resident)];
    must(fen === seen, `${fen} of a resident's credit went back to WeChat, the model saw ${seen}`);
  }
  return payouts;
}
