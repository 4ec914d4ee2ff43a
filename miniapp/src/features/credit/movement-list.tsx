import type { CreditMovement } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { movementNote, movementSum, movementTitle } from './credit-words';

/** How it came and where it went, newest first. */
export function MovementList({ movements }: { movements: readonly CreditMovement[] }) {
  return (
    <Card id="movements">
      <View className="stack">
        {movements.map((movement) => (
          <View key={movement.documentId} className="row between">
            <View className="grow"><View className="bold">{movementTitle(movement)}</View><View className="t-cap num">{movementNote(movement)}</View></View>
            <View className={`num bold ${movement.fen > 0 ? 'c-green' : ''}`}>{movementSum(movement)}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}
