import { businessDate, dateText, dispatchRoutes, type RunBoardPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { speedText } from './board-words';

/** 路上快慢: what finished runs taught of the roads, with its evidence; it can be put aside. */
export function SpeedBands({ operatorId, board }: { operatorId: string; board: RunBoardPage }) {
  const setting = useWrite(dispatchRoutes.setSpeed);
  const set = async (band: 'lanes' | 'road', active: boolean) => {
    const page = await setting.send({ operatorId, band, active });
    if (page) keepPage(dispatchRoutes.runBoard, { operatorId }, page);
  };
  return (
    <Card id="speed-bands">
      <View className="bold">路上快慢</View>
      {board.speeds.length === 0 && <View className="t-cap">跑满 10 趟以后，按真的用时来估；现在用的是一般车速。</View>}
      {board.speeds.map(({ band, permille, runs, from, to, active }) => (
        <View key={band}>
          <View>{speedText(band, permille)}{active ? '' : '，没在用'}</View>
          <View className="t-cap">{dateText(businessDate(from))}到{dateText(businessDate(to))}的 {runs} 趟车里学来的，从下一次排车起算</View>
          <Button id={`speed-${band}`} kind="line" wide busy={setting.busy && '正在改…'} onPress={() => void set(band, !active)}>{active ? '不用它，照一般车速' : '再用起来'}</Button>
        </View>
      ))}
      {setting.sentence && <ErrorState title="没改成" note={setting.sentence} />}
    </Card>
  );
}
