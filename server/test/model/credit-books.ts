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

/** Everybody has what was given less what the model saw spent or paid out; and credit is only what was small and chosen, or was credit before. */
export async function creditAddsUp(world: World): Promise<void> {
  const credits = await given(world);
  for (const [resident, { accountId }] of world.residents.entries()) {
    const mine = credits.filter(({ account_id: id }) => id === accountId);
    const went = world.facts.credit.spentBy(resident) + world.facts.credit.paidOutTo(resident);
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
  const [credits, payouts] = [await given(world), await payoutsOf(world)];
  const fenOf = (rows: readonly Given[], order: string): number => sum(rows.filter(({ order_id: of }) => of === order).map(({ amount_fen: fen }) => Number(fen)));
  return new Map(world.facts.orders.map(({ id, creditFen }) => [id, creditFen - fenOf(credits, id) + fenOf(payouts, id)]));
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
