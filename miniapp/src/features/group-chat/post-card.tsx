import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '@/platform/clipboard';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import './post-card.scss';

/** Text for the group, as it will stand there, and the button that copies it. */
export function PostCard({ text }: { text: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <Card id="group-post">
      <View className="stack">
        {text.split('\n').map((line, at) => <View key={at} className={at === 0 ? 'bold' : 'post-line'}>{line}</View>)}
        <Button id="copy-post" wide kind="soft" onPress={() => void copyText(text).then(setCopied)}>{copied === null ? '复制，发到群里' : copied ? '复制好了，去群里粘贴' : '这台手机不让复制，照着发'}</Button>
      </View>
    </Card>
  );
}
