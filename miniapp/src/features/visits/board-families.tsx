import { type BoardFamily, type TripBoard, visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { pressable } from '@/ui/pressable';
import { partyText } from './trip-words';

interface BoardFamiliesProps {
  board: TripBoard;
  picked: string | null;
  onPick: (bookingId: string | null) => void;
  onMoved: () => Promise<void>;
}

/** Each family with where it sits; the picked one with every table and how many it still has. */
export function BoardFamilies({ board, picked, onPick, onMoved }: BoardFamiliesProps) {
  const nameOf = (id: string | null) => board.tables.find(({ householdId }) => householdId === id)?.name;
  return (
    <>
      {board.paidFamilies.map((family) => (
        <Card key={family.bookingId} id={`family-${family.bookingId}`}>
          <View className="row between" {...pressable()} onClick={() => onPick(picked === family.bookingId ? null : family.bookingId)}>
            <View className="grow">
              <View className="t-lead">{family.name}</View>
              <View className="t-cap num">{[partyText(family), ...family.needs].join('·')}</View>
            </View>
            <View className={family.householdId ? 'c-green bold' : 'c-rice bold'}>{nameOf(family.householdId) ?? '没排'}</View>
          </View>
          {family.reason && <View className="t-cap c-clay">{family.reason}</View>}
          {picked === family.bookingId && <Tables board={board} family={family} onMoved={onMoved} />}
        </Card>
      ))}
    </>
  );
}

function Tables({ board, family, onMoved }: { board: TripBoard; family: BoardFamily; onMoved: () => Promise<void> }) {
  const move = useWrite(visitRoutes.moveFamily);
  const [verdict, setVerdict] = useState<string | null>(null);
  const press = async (householdId: string) => {
    const answer = await move.send({ tripId: board.tripId, bookingId: family.bookingId, householdId, tryOnly: false });
    setVerdict(answer?.sentence ?? null);
    if (answer?.allowed) await onMoved();
  };
  return (
    <View className="stack">
      <View className="chip-row">
        {board.tables.map(({ householdId, name, seats, taken }) => (
          <Chip key={householdId} id={`table-${householdId}`} text={`${name} ${taken}/${seats}`} on={family.householdId === householdId} onPress={() => void press(householdId)} />
        ))}
      </View>
      {(verdict ?? move.sentence) && <View id="verdict" className="bold">{verdict ?? move.sentence}</View>}
    </View>
  );
}
