import { gramsFromJinText, isPricedByWeight, type PackingOrder, type PackingPage } from '@cunshe/shared';
import { useState } from 'react';
import { isRefusal } from '@/api';
import type { PackSending } from './use-pack-sending';

export type PackingLine = PackingOrder['lines'][number];

/** Bags of which something is still to be packed and has come; but for those that wait on the phone. */
export function packableOf({ orders }: PackingPage, kept: readonly string[]): PackingOrder[] {
  return orders.filter(({ bagLabel, lines }) => !kept.includes(bagLabel) && lines.some(({ open, received }) => open && received));
}

/** One order's bags: weighed or counted, sent together; what a refusal asks for stands below. */
export function usePacking(tareGrams: number, sending: Pick<PackSending, 'send' | 'error' | 'clear'>) {
  const [label, setLabel] = useState<string | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [leftReason, setLeftReason] = useState('');
  const doubted = isRefusal(sending.error, 'WEIGHT_UNLIKELY');
  const short = isRefusal(sending.error, 'PACKED_LESS_THAN_RECEIVED');
  const readingOf = (line: PackingLine) => {
    const text = typed[line.lineId] ?? (isPricedByWeight(line.unitKind) ? '' : String(line.due));
    if (text === '') return null;
    return isPricedByWeight(line.unitKind) ? gramsFromJinText(text) : Number(text);
  };
  const open = (bagLabel: string | null) => {
    setLabel(bagLabel);
    setLeftReason('');
    sending.clear();
  };
  return {
    label, typed, doubted, short, leftReason, open,
    type: (lineId: string, text: string) => setTyped({ ...typed, [lineId]: text }),
    setLeftReason,
    complete: (lines: readonly PackingLine[]) => lines.every((line) => readingOf(line) !== null),
    send: async (lines: readonly PackingLine[], checked: boolean) => {
      const bags = lines.map((line) => ({ lineId: line.lineId, reading: readingOf(line) ?? 0, tareGrams: isPricedByWeight(line.unitKind) ? tareGrams : 0 }));
      const done = await sending.send(label ?? '', { bags, weightsChecked: checked || undefined, leftReason: leftReason.trim() || undefined });
      if (done) open(null);
    },
  };
}

export type Packing = ReturnType<typeof usePacking>;
