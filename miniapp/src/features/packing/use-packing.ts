import { gramsFromJinText, isPricedByWeight, type PackingOrder, type PackingPage, type PackRequest } from '@cunshe/shared';
import { useState } from 'react';
import { isRefusal } from '@/api';

export type PackingLine = PackingOrder['lines'][number];

interface Sending {
  send(request: PackRequest): Promise<PackingPage | null>;
  readonly error: unknown;
  clear(): void;
}

/** Bags of which something is still to be packed, and whose crops have all come. */
export function packableOf({ orders }: PackingPage): PackingOrder[] {
  return orders.filter(({ lines }) => lines.some(({ open, received }) => open && received));
}

/** One order's bags: weighed or counted, sent together; what a refusal asks for stands below. */
export function usePacking(tareGrams: number, sending: Sending, onDone: (page: PackingPage) => void) {
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
      const page = await sending.send({ bags, weightsChecked: checked || undefined, leftReason: leftReason.trim() || undefined });
      if (!page) return;
      onDone(page);
      open(null);
    },
  };
}

export type Packing = ReturnType<typeof usePacking>;
