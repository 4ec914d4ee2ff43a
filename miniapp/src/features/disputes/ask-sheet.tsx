import { DISPUTE_KINDS, type DisputeKind } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { ElderTile, ElderTiles } from '@/ui/elder-tile';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { ElderSpeak } from '../speaking/elder-speak';
import { KIND_WORDS } from './dispute-words';

const QUESTION = '这笔哪里不对？';
const THEN = '点一下，运营方就去查，查清了告诉您。';

/** 这笔不对: one tap says what, no typing. */
export function AskSheet({ sentence, onAsk, onClose }: { sentence: string | null; onAsk: (kind: DisputeKind) => void; onClose: () => void }) {
  return (
    <Sheet id="ask-sheet" open title={QUESTION} onClose={onClose} aside={<ElderSpeak words={`${QUESTION}${DISPUTE_KINDS.map((kind) => KIND_WORDS[kind]).join('、')}。${THEN}`} />}>
      <ElderTiles columns={2}>
        {DISPUTE_KINDS.map((kind) => <ElderTile key={kind} id={`ask-${kind}`} text={KIND_WORDS[kind]} onPress={() => onAsk(kind)} />)}
      </ElderTiles>
      <View className="c-sub">{THEN}</View>
      {sentence && <ErrorState title="没记上" note={sentence} />}
    </Sheet>
  );
}
