import { View } from '@tarojs/components';
import { useState } from 'react';
import { SmallButton } from '@/ui/small-button';

/** More names than this are folded. */
const FEW = 8;

/** Who sells in a pairing, by name. */
export function SellersHere({ names }: { names: readonly string[] }) {
  const [unfolded, setUnfolded] = useState(false);
  const shown = unfolded ? names : names.slice(0, FEW);
  if (names.length === 0) return null;
  return (
    <>
      <View id="sellers-here">{shown.join('、')}</View>
      {shown.length < names.length && <View className="row"><SmallButton id="all-sellers" kind="plain" onPress={() => setUnfolded(true)}>还有 {names.length - shown.length} 家</SmallButton></View>}
    </>
  );
}
