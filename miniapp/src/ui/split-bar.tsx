import { View } from '@tarojs/components';

export type SplitPart = 'farmer' | 'van' | 'point' | 'platform';

export interface SplitLine {
  part: SplitPart;
  /** 两位农户·菜钱现结 */
  label: string;
  /** ¥23.10 */
  amount: string;
  /** Its width: the same amount in fen. */
  fen: number;
}

export interface SplitBarProps {
  /** 这 25.60 元到了谁手里 */
  title: string;
  /** The farmer first; together they are exactly what is paid. */
  lines: readonly SplitLine[];
}

/** Who gets the money, said before paying. Every part has a shape of its own beside its colour. */
export function SplitBar({ title, lines }: SplitBarProps) {
  return (
    <View id="split" className="split">
      <View className="bold">{title}</View>
      <View className="split-bar" aria-hidden="true">
        {lines.map(({ part, fen }) => <View key={part} className={`split-part ${part}`} style={{ flexGrow: fen }} />)}
      </View>
      <View className="split-lines">
        {lines.map(({ part, label, amount }) => (
          <View key={part} id={`split-${part}`} className={`split-line ${part} ${part === 'farmer' ? 'bold' : ''}`}>
            <View className={`split-key ${part}`} />
            <View className="grow split-label">{label}</View>
            <View className="num">{amount}</View>
          </View>
        ))}
      </View>
    </View>
  );
}
