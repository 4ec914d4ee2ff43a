import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Write } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

interface HideWordsSheetProps {
  /** The request that hides them: whether it is under way, and what it said. */
  readonly hiding: Pick<Write<never, unknown>, 'busy' | 'sentence'>;
  readonly onHide: (reason: string) => void;
  readonly onClose: () => void;
}

/** 收起这句话: words of a rating go with a reason that stays in the trail; the stars count on. */
export function HideWordsSheet({ hiding, onHide, onClose }: HideWordsSheetProps) {
  const [reason, setReason] = useState('');
  return (
    <Sheet id="hide-sheet" open title="收起这句话" onClose={onClose} action={<Button id="hide-rating" wide busy={hiding.busy && '正在收…'} disabled={reason.trim().length < 2 && '先写原因'} onPress={() => onHide(reason.trim())}>收起来</Button>}>
      <View className="stack">
        <View>骂人的、说别人家私事的才收。评得低不是原因：星还算在平均里。</View>
        <TextField id="hide-reason" label="原因" placeholder="如：写了别人的住址" maxLength={60} value={reason} onChange={setReason} />
        {hiding.sentence && <ErrorState title="没收成" note={hiding.sentence} />}
      </View>
    </Sheet>
  );
}
