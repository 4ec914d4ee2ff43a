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

/** Everybody has what was given less what the model saw spent; and credit is only what was small and chosen, or was credit before. */
export async function creditAddsUp(world: World): Promise<void> {
  const credits = await given(world);
  for (const [resident, { accountId }] of world.residents.entries()) {
    const mine = credits.filter(({ account_id: id }) => id === accountId);
    const [came, went, left] = [sum(mine.map(({ amount_fen: fen }) => Number(fen))), world.facts.credit.spentBy(resident), await balanceOf(world, resident)];
    must(left === came - went, `a resident has ${left} of credit, ${came} came and ${went} went`);
  }
  for (const order of world.facts.orders) mayBeCredit(world, order, credits.filter(({ order_id: id }) => id === order.id).map(({ amount_fen: fen }) => Number(fen)));
}

function mayBeCredit({ facts }: World, { creditFen, resident }: OrderFact, amounts: readonly number[]): void {
  const large = sum(amounts.filter((fen) => fen >= SMALL_BELOW));
  must(large <= creditFen, `${large} of large refunds is credit where ${creditFen} was paid by credit`);
  must(facts.credit.everChose(resident) || sum(amounts) <= creditFen, 'a refund is credit and nobody chose that');
}

/** By order: credit that went into it less credit that came out of it, as the model saw the one and the documents say the other. */
export async function keptByCredit(world: World): Promise<Map<string, number>> {
  const credits = await given(world);
  return new Map(world.facts.orders.map(({ id, creditFen }) => [id, creditFen - sum(credits.filter(({ order_id: of }) => of === id).map(({ amount_fen: fen }) => Number(fen)))]));
}
