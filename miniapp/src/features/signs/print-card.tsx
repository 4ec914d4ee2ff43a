import { isToPrint, type SignFileRequest, signRoutes, type SignsPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { openFile, sentenceFor } from '@/api';
import { files } from '@/platform/files';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';

/** Asks for the sheets; a refusal is said in a sentence. */
export function usePrinting(villageId: string, onProblem: (sentence: string) => void) {
  const [busy, setBusy] = useState<string | null>(null);
  const print = async (wish: Omit<SignFileRequest, 'villageId'>) => {
    setBusy(`${wish.which} ${wish.format}`);
    await openFile(signRoutes.signFile, { villageId, ...wish }).catch((error: unknown) => onProblem(sentenceFor(error)));
    setBusy(null);
  };
  return { busy, print };
}

/** Sheets for the printer's: those not printed yet, all, or all with each code as a picture and a list of what it must say. */
export function PrintCard({ page, printing: { busy, print } }: { page: SignsPage; printing: ReturnType<typeof usePrinting> }) {
  const toPrint = page.signs.filter(({ state }) => isToPrint(state)).length;
  const standing = page.signs.filter(({ state }) => state !== 'retired').length;
  return (
    <Card id="print-signs">
      <View className="bold">打印</View>
      <View className="t-cap print-note">A4 横向，按实际大小打，不要缩放。一块一张，裁切线在四角。</View>
      <Button id="print-open" wide busy={busy === 'to_print pdf' && '正在排…'} disabled={toPrint === 0 && '没有等着印的'} onPress={() => void print({ format: 'pdf', which: 'to_print' })}>{`要印的 ${toPrint} 块`}</Button>
      <View className="sign-steps">
        <Button id="print-all" kind="line" busy={busy === 'all pdf' && '正在排…'} disabled={standing === 0 && '还没有牌子'} onPress={() => void print({ format: 'pdf', which: 'all' })}>{`全部 ${standing} 块`}</Button>
        {files.keepsZip && standing > 0 && <Button id="print-zip" kind="line" busy={busy === 'all zip' && '正在打包…'} onPress={() => void print({ format: 'zip', which: 'all' })}>稿子、码和清单</Button>}
      </View>
    </Card>
  );
}
