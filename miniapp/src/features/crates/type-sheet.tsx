import { crateRoutes } from '@cunshe/shared';
import { useState } from 'react';
import { keepPage, useWrite } from '@/api';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

const GRAMS_PER_JIN = 500;

/** A new type of crate: its name and how many 斤 it takes. */
export function TypeSheet({ operatorId, onClose }: { operatorId: string; onClose: () => void }) {
  const [name, setName] = useState('');
  const [jin, setJin] = useState('');
  const writing = useWrite(crateRoutes.addCrateType);
  const send = async () => {
    const answer = await writing.send({ operatorId, name: name.trim(), holdsGrams: Number(jin) * GRAMS_PER_JIN });
    if (!answer) return;
    keepPage(crateRoutes.crates, { operatorId }, answer);
    onClose();
  };
  const missing = !name.trim() ? '先写名字' : !/^[1-9]\d{0,2}$/.test(jin) && '写装多少斤，整数';
  return (
    <Sheet id="type-sheet" open title="加一种筐" onClose={onClose} action={<Button id="save-type" wide busy={writing.busy && '正在记…'} disabled={missing} onPress={() => void send()}>加上</Button>}>
      <TextField id="type-name" label="名字" placeholder="竹筐" maxLength={20} value={name} onChange={setName} />
      <TextField id="type-jin" label="装多少斤菜" placeholder="16" maxLength={3} value={jin} onChange={setJin} />
      {writing.sentence && <ErrorState title="没记上" note={writing.sentence} />}
    </Sheet>
  );
}
