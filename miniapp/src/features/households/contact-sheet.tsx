import { type HouseholdCard, householdRoutes, type HouseholdsPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { readPlace } from '@/features/pairings/pairing-words';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { IconRow } from '@/ui/icon-row';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';
import { missingOf } from './household-words';

const FIELDS = [
  { key: 'phone', label: '电话', placeholder: '11 位手机号', maxLength: 11 },
  { key: 'helperName', label: '帮手', placeholder: '如：小罗', maxLength: 40 },
  { key: 'helperPhone', label: '帮手电话', placeholder: '11 位手机号', maxLength: 11 },
  { key: 'hint', label: '给司机的话', placeholder: '如：老井旁，倒车进', maxLength: 120 },
  { key: 'place', label: '家的经纬度', placeholder: '28.01, 112.98', maxLength: 30 },
] as const;
const EMPTY = { phone: '', helperName: '', helperPhone: '', hint: '', place: '' };
const PHONE = /^1\d{10}$/;

interface ContactSheetProps {
  villageId: string;
  card: HouseholdCard;
  onDone: (page: HouseholdsPage) => void;
  onPlots: () => void;
  onClose: () => void;
}

/** How to reach a household; what is left empty stays as it is. */
export function ContactSheet({ villageId, card, onDone, onPlots, onClose }: ContactSheetProps) {
  const [typed, setTyped] = useState<typeof EMPTY>(EMPTY);
  const saving = useWrite(householdRoutes.setContact);
  const send = async () => {
    const answer = await saving.send({
      villageId, householdId: card.householdId, phone: typed.phone || null, helper: typed.helperName.trim() ? { name: typed.helperName.trim(), phone: typed.helperPhone } : null,
      hint: typed.hint.trim() || null, place: typed.place.trim() ? readPlace(typed.place) : null,
    });
    if (answer) onDone(answer);
  };
  const missing = missingOf(card);
  return (
    <Sheet id="contact-sheet" open title={`${card.plaqueNumber} 号 ${card.farmerName}`} onClose={onClose} action={<Button id="save-contact" wide busy={saving.busy && '正在记…'} disabled={wrongIn(typed) ?? false} onPress={() => void send()}>记下</Button>}>
      <View className="stack">
        <View className="c-sub">{missing.length > 0 ? `还缺：${missing.join('、')}。` : '都齐了。'}空着的不改。</View>
        <IconRow id="plots" icon="leaf" tone="plain" title="菜地" note="几块地，哪块种什么" action="写" onPress={onPlots} />
        {FIELDS.map(({ key, ...field }) => <TextField key={key} id={`contact-${key}`} {...field} value={typed[key]} onChange={(text) => setTyped({ ...typed, [key]: text })} />)}
        {saving.sentence && <ErrorState title="没记上" note={saving.sentence} />}
      </View>
    </Sheet>
  );
}

function wrongIn({ phone, helperName, helperPhone, hint, place }: typeof EMPTY): string | null {
  if ([phone, helperName, helperPhone, hint, place].every((text) => text.trim() === '')) return '没有改动';
  if (phone && !PHONE.test(phone)) return '电话是 11 位';
  if ((helperName.trim() === '') !== (helperPhone === '')) return '帮手和帮手电话一起写';
  if (helperPhone && !PHONE.test(helperPhone)) return '帮手电话是 11 位';
  if (hint && hint.trim().length < 2) return '给司机的话再写清楚点';
  return place && !readPlace(place) ? '经纬度写成 28.01, 112.98 这样' : null;
}
