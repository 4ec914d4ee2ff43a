import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { IconRow } from '@/ui/icon-row';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

/** Whom the order is for and who fetches it; '' is oneself. */
export interface OrderPeople {
  readonly recipientName: string;
  readonly recipientPhone: string;
  readonly delegateName: string;
}

export const MYSELF: OrderPeople = { recipientName: '', recipientPhone: '', delegateName: '' };

const PHONE = /^1[3-9]\d{9}$/;

/** As the server takes it. */
export function peopleRequest({ recipientName, recipientPhone, delegateName }: OrderPeople) {
  return {
    ...(recipientName ? { recipient: { name: recipientName, phone: recipientPhone } } : {}),
    ...(delegateName ? { delegate: { name: delegateName } } : {}),
  };
}

interface PeopleProps {
  people: OrderPeople;
  onChange: (people: OrderPeople) => void;
}

/** 给谁买, 谁来取: two rows, each with its sheet. */
export function PeopleRows({ people, onChange }: PeopleProps) {
  const [asking, setAsking] = useState<'recipient' | 'delegate' | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <IconRow
        id="for-whom" icon="people" title={people.recipientName ? `给${people.recipientName}买` : '给自己买'} action="换"
        note={people.recipientName ? '单独装一袋，站长看得到姓' : '也可以帮家里老人买'} onPress={() => setAsking('recipient')}
      />
      <IconRow
        id="who-fetches" icon="bag" title={people.delegateName ? `${people.delegateName}来取` : '自己来取'} action="换"
        note={people.delegateName ? '付了款有一个代取码，随时能收回' : '也可以请人代取'} onPress={() => setAsking('delegate')}
      />
      {asking === 'recipient' && <RecipientSheet people={people} onChange={onChange} onClose={close} />}
      {asking === 'delegate' && <DelegateSheet title="谁来取" name={people.delegateName} onName={(delegateName) => { onChange({ ...people, delegateName }); close(); }} onClose={close} />}
    </>
  );
}

function RecipientSheet({ people, onChange, onClose }: PeopleProps & { onClose: () => void }) {
  const [other, setOther] = useState(people.recipientName !== '');
  const [name, setName] = useState(people.recipientName);
  const [phone, setPhone] = useState(people.recipientPhone);
  const missing = other && (name.trim() === '' ? '先填名字' : !PHONE.test(phone) && '手机号要 11 位');
  const done = () => {
    onChange({ ...people, recipientName: other ? name.trim() : '', recipientPhone: other ? phone : '' });
    onClose();
  };
  return (
    <Sheet id="recipient-sheet" open title="给谁买" onClose={onClose} action={<Button id="recipient-done" wide disabled={missing} onPress={done}>好了</Button>}>
      <Choice options={[{ key: 'self', text: '自己' }, { key: 'other', text: '家里老人或别人' }]} value={other ? 'other' : 'self'} onChange={(key) => setOther(key === 'other')} />
      {other && <TextField id="recipient-name" label="名字" placeholder="刘桂芳" maxLength={20} value={name} onChange={setName} />}
      {other && <TextField id="recipient-phone" label="手机号" placeholder="11 位手机号" type="number" maxLength={11} value={phone} onChange={setPhone} />}
      {other && <View className="t-cap">名字和手机号加密存着，提货点只看得到姓。</View>}
    </Sheet>
  );
}

interface DelegateSheetProps {
  title: string;
  name: string;
  busy?: string | false;
  sentence?: string | null;
  onName: (name: string) => void;
  onClose: () => void;
}

/** One name; empty is oneself. */
export function DelegateSheet({ title, name: before, busy, sentence, onName, onClose }: DelegateSheetProps) {
  const [name, setName] = useState(before);
  return (
    <Sheet id="delegate-sheet" open title={title} onClose={onClose} action={<Button id="delegate-done" wide busy={busy} onPress={() => onName(name.trim())}>{name.trim() ? `让${name.trim()}来取` : '自己来取'}</Button>}>
      <TextField id="delegate-name" label="代取人的名字" placeholder="李芳" maxLength={20} value={name} onChange={setName} />
      <View className="t-cap">代取人有自己的六位码，你的码照样能用。不想让他取了，点一下就收回。</View>
      {sentence && <View className="t-cap c-brick">{sentence}</View>}
    </Sheet>
  );
}
