import { fen, yuanText } from '@cunshe/shared';
import type { Cell, ColumnKind } from './document';

/** A cell as a person reads it: 2560 fen is "25.60". */
export function cellText(kind: ColumnKind, cell: Cell): string {
  if (cell === null) return '';
  return kind === 'money' && typeof cell === 'number' ? yuanText(fen(cell)) : String(cell);
}

/** A cell as a program calculates with it: 2560 fen is 25.6. Text stays text. */
export function cellValue(kind: ColumnKind, cell: Cell): string | number | null {
  return kind === 'money' && typeof cell === 'number' ? Number(yuanText(fen(cell))) : cell;
}
