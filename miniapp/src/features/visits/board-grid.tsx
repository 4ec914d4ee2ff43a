import { type BoardFamily, type TripBoard, visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage, useWrite } from '@/api';
import { pressable } from '@/ui/pressable';
import { partyText } from './trip-words';
import './board-grid.scss';

interface BoardGridProps {
  board: TripBoard;
  onMoved: () => Promise<void>;
}

/** Families × tables: a tap on a family shows what each table says to it, a tap on a table seats it there. */
export function BoardGrid({ board, onMoved }: BoardGridProps) {
  const [picked, setPicked] = useState<string | null>(null);
  return (
    <View className="board-scroll">
      <View className="board-grid">
        <View className="board-row board-head">
          <View className="board-family t-cap">家庭＼餐桌</View>
          {board.tables.map(({ householdId, name, seats, taken }) => (
            <View key={householdId} className={`board-cell ${taken >= seats ? 'full' : 'open'}`}><View className="bold">{name}</View><View className="num">{taken >= seats ? '满 ' : ''}{taken}/{seats} 人</View></View>
          ))}
        </View>
        {board.paidFamilies.map((family) => <FamilyRow key={family.bookingId} board={board} family={family} picked={picked === family.bookingId} onPick={() => setPicked(picked === family.bookingId ? null : family.bookingId)} onMoved={onMoved} />)}
      </View>
    </View>
  );
}

type RowProps = BoardGridProps & { family: BoardFamily; picked: boolean; onPick: () => void };

function FamilyRow({ board, family, picked, onPick, onMoved }: RowProps) {
  const { tripId } = board;
  const { bookingId } = family;
  const options = usePage(visitRoutes.familyOptions, { tripId, bookingId }, { enabled: picked });
  const move = useWrite(visitRoutes.moveFamily);
  const [verdict, setVerdict] = useState<string | null>(null);
  const press = async (householdId: string) => {
    if (!picked) return onPick();
    const answer = await move.send({ tripId, bookingId, householdId, tryOnly: false });
    setVerdict(answer?.sentence ?? null);
    if (answer?.allowed) await Promise.all([onMoved(), options.refresh()]);
  };
  const said = (householdId: string) => (picked ? options.data?.tables.find((table) => table.householdId === householdId) : undefined);
  return (
    <>
      <View className={`board-row ${picked ? 'picked' : ''}`}>
        <View id={`family-${bookingId}`} className="board-family" {...pressable()} onClick={onPick}>
          <View className="bold">{family.name}</View>
          <View className={`num ${family.needs.length > 0 ? 'c-brick bold' : 'c-sub'}`}>{[partyText(family), ...family.needs].join(' ')}</View>
        </View>
        {board.tables.map(({ householdId, name }) => {
          const here = family.householdId === householdId;
          const table = said(householdId);
          return (
            <View key={householdId} id={`table-${bookingId}-${householdId}`} className={`board-cell ${here ? 'here' : table ? (table.allowed ? 'may' : 'full') : 'empty'}`} {...pressable(`${family.name}到${name}`)} onClick={() => void press(householdId)}>
              {here ? '✓ 排这' : (table?.words ?? '')}
            </View>
          );
        })}
      </View>
      {(verdict ?? move.sentence) && picked && <View id="verdict" className="bold">{verdict ?? move.sentence}</View>}
      {family.reason && <View className="t-cap c-brick">{family.reason}</View>}
    </>
  );
}
