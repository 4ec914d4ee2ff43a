import { plaqueRoutes, type PlaquesPage, type PlaqueStep, type PlaqueView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import { STEP_WORDS } from './plaque-words';

interface StepSheetProps {
  plaque: PlaqueView;
  step: PlaqueStep;
  onDone: (page: PlaquesPage) => void;
  onClose: () => void;
}

/** A step with its reason; a stopped table leaves the planner at once. */
export function PlaqueStepSheet({ plaque, step, onDone, onClose }: StepSheetProps) {
  const [reason, setReason] = useState('');
  const send = useWrite(plaqueRoutes.stepPlaque);
  const stops = step === 'suspend' || step === 'revoke';
  const press = async () => {
    const answer = await send.send({ plaqueId: plaque.plaqueId, revision: plaque.revision, step, reason: reason.trim() });
    if (answer) onDone(answer);
  };
  return (
    <Sheet id="plaque-step-sheet" open title={`${STEP_WORDS[step]}：${plaque.name}`} onClose={onClose} action={<Button id="step-plaque" wide disabled={reason.trim().length < 2 && '先写原因'} busy={send.busy && '正在办…'} onPress={() => void press()}>{STEP_WORDS[step]}</Button>}>
      <TextField id="plaque-reason" label="原因，这家人会看到" maxLength={80} value={reason} onChange={setReason} />
      {stops && <View className="t-cap">马上不再排客人；已经排到这家的，通知领队重新排</View>}
      {send.sentence && <ErrorState title="没办成" note={send.sentence} />}
    </Sheet>
  );
}
