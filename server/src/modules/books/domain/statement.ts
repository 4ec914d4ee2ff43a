import { type Fen, fen, sumFen } from '@cunshe/shared';

export interface Posted {
  readonly earnedFen: number;
  readonly paidFen: number;
}

export interface Balanced<Row> {
  readonly rows: readonly (Row & { readonly balanceFen: Fen })[];
  readonly earnedFen: Fen;
  readonly paidFen: Fen;
  readonly closingFen: Fen;
}

/** A statement's arithmetic: the balance after each movement; closing = opening + earned − paid. */
export function balanced<Row extends Posted>(opening: Fen, movements: readonly Row[]): Balanced<Row> {
  let balance: number = opening;
  const rows = movements.map((row) => ({ ...row, balanceFen: fen((balance += row.earnedFen - row.paidFen)) }));
  const [earnedFen, paidFen] = [sumFen(movements.map((row) => fen(row.earnedFen))), sumFen(movements.map((row) => fen(row.paidFen)))];
  return { rows, earnedFen, paidFen, closingFen: fen(opening + earnedFen - paidFen) };
}
