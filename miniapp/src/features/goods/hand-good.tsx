import { goodRoutes, type HostGoodsPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { TextField } from '@/ui/text-field';

const DIGITS = 6;

/** 给他: the six digits that the buyer says. */
export function HandGood({ householdId, onDone }: { householdId: string; onDone: (answer: HostGoodsPage) => void }) {
  const [code, setCode] = useState('');
  const hand = useWrite(goodRoutes.handGood);
  const press = async () => {
    const answer = await hand.send({ householdId, code });
    if (!answer) return;
    setCode('');
    onDone(answer);
  };
  return (
    <Card look="rice">
      <View className="stack">
        <TextField id="good-code" label="他报的六个数字" type="number" placeholder="123456" maxLength={DIGITS} value={code} onChange={setCode} />
        <Button id="hand-good" wide tall disabled={code.length !== DIGITS && '听他报六个数字'} busy={hand.busy && '正在对…'} onPress={() => void press()}>东西给他了</Button>
        {hand.sentence && <ErrorState title="码不对" note={hand.sentence} />}
      </View>
    </Card>
  );
}
