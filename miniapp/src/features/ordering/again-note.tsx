import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { againStore, useAgainNotes } from '@/state/again';
import { Card } from '@/ui/card';

/** What of the order before is not to be had today, or not so much of it; gone when the page is left. */
export function AgainNote() {
  const notes = useAgainNotes();
  useEffect(() => () => againStore.getState().say([]), []);
  if (notes.length === 0) return null;
  return (
    <Card id="again-note" look="rice">
      <View className="bold">照上次的放好了，有几样不一样</View>
      {notes.map((note) => <View key={note} className="num">{note}</View>)}
    </Card>
  );
}
