import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '@/platform/clipboard';
import { linkTo } from '@/platform/share';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import type { GroupDraft } from '../group-list/group-list';
import { saidText } from './said';

interface LinkSheetProps {
  draft: GroupDraft;
  place: string;
  onClose: () => void;
}

/** 发确认: the writer opens it, sees what was read, and pays; nothing is ordered for anybody. */
export function LinkSheet({ draft, place, onClose }: LinkSheetProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const link = linkTo(place);
  const text = `${draft.name ?? '你好'}，群里写的：${saidText(draft)}。${link ? `点开确认、付款：${link}` : '打开我转给你的卡片确认、付款'}`;
  return (
    <Sheet id="link-sheet" open title={`给${draft.name ?? '他'}确认`} onClose={onClose} action={<Button id="copy-link" wide onPress={() => void copyText(text).then(setCopied)}>{copied === null ? '复制' : copied ? '复制好了，发给他' : '这台手机不让复制，照着发'}</Button>}>
      <View className="stack">
        <View id="link-text" style={{ wordBreak: 'break-all' }}>{text}</View>
        {!link && <View>点右上角的“…”转发给他，他点开就是这一单</View>}
        <View className="t-cap">他自己点确认、自己付。没付之前什么都不算订</View>
      </View>
    </Sheet>
  );
}
