import { cancelWords, fen, formatPrice, type TripPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { KeyValue } from '@/ui/key-value';
import { Stepper } from '@/ui/stepper';
import { TextField } from '@/ui/text-field';
import { ChildBands } from './child-bands';
import { lineText, wishesFen, wishesOf } from './extra-words';
import { ExtrasStep } from './extras-step';
import { COMMON_ALLERGIES, NEED_CHIPS, partyText, whenText } from './trip-words';
import { allergiesOf, type BookTripForm } from './use-book-trip';

interface StepProps {
  trip: TripPage;
  book: BookTripForm;
}

const toggled = <T,>(list: readonly T[], item: T): T[] => (list.includes(item) ? list.filter((each) => each !== item) : [...list, item]);

/** Step 1: who comes. The children's bands open with the guardian's consent. */
export function PeopleStep({ trip, book: { form, change, agreed, agree, busy } }: StepProps) {
  return (
    <>
      <Card><View className="row between"><View className="t-lead">大人</View><Stepper id="adults" name="大人" value={form.adults} min={1} max={20} onChange={(adults) => change({ adults })} /></View></Card>
      <Card>
        <View className="stack">
          <View className="t-lead">孩子</View>
          {!agreed && <View>{trip.consent.text}</View>}
          {!agreed && <Button id="consent" kind="line" wide busy={busy && '正在记下…'} onPress={() => void agree(trip)}>我是监护人，我同意</Button>}
          {agreed && <ChildBands bands={form.childBands} onChange={(childBands) => change({ childBands })} />}
          {!agreed && <View className="t-cap">不带孩子就不用点，直接下一步</View>}
        </View>
      </Card>
    </>
  );
}

/** Step 2: what the table has to know. */
export function NeedsStep({ book: { form, change } }: StepProps) {
  return (
    <Card>
      <View className="stack">
        <View className="t-lead">忌口、过敏</View>
        <View className="chip-row wrap">{COMMON_ALLERGIES.map((each) => <Chip key={each} id={`allergy-${each}`} text={each} on={form.allergies.includes(each)} onPress={() => change({ allergies: toggled(form.allergies, each) })} />)}</View>
        <TextField id="other-allergies" label="别的不能吃的" placeholder="比如：芒果、蘑菇" value={form.otherAllergies} maxLength={40} onChange={(otherAllergies) => change({ otherAllergies })} />
        <View className="t-lead">要照顾的</View>
        <View className="chip-row wrap">{NEED_CHIPS.map(({ key, text }) => <Chip key={key} id={`need-${key}`} text={text} on={form.needs.includes(key)} onPress={() => change({ needs: toggled(form.needs, key) })} />)}</View>
        <View className="t-cap">加密保存，只给排桌的人和接待的人家看，活动结束 30 天后删</View>
      </View>
    </Card>
  );
}

/** Step 3: whom to sit with, and what to take home. */
export function WishesStep({ trip, book }: StepProps) {
  const { form, change } = book;
  return (
    <>
      <Card>
        <View className="stack">
          <View className="t-lead">想跟谁家一桌</View>
          <TextField id="friend-code" label="约一个暗号" placeholder="比如：桂花三家" value={form.friendCode} maxLength={12} onChange={(friendCode) => change({ friendCode })} />
          <View className="t-cap">几家填一样的暗号，尽量排在一起。一家人不拆开。没有就空着</View>
        </View>
      </Card>
      <ExtrasStep trip={trip} book={book} />
    </>
  );
}

/** Step 4: read back, then pay. */
export function PayStep({ trip, book: { form } }: StepProps) {
  const extras = wishesOf(trip.extras, form.extras);
  const allergies = allergiesOf(form);
  return (
    <Card>
      <View className="t-lead">{trip.title}</View>
      <View className="c-sub num">{whenText(trip)}</View>
      <KeyValue label="来的人" value={partyText({ adults: form.adults, children: form.childBands.length })} />
      {allergies.length > 0 && <KeyValue label="忌口" value={allergies.join('、')} />}
      {form.needs.length > 0 && <KeyValue label="要照顾的" value={NEED_CHIPS.filter(({ key }) => form.needs.includes(key)).map(({ text }) => text).join('、')} />}
      {form.friendCode.trim() !== '' && <KeyValue label="暗号" value={form.friendCode} />}
      <KeyValue label="每家" value={formatPrice(fen(trip.priceFen))} />
      {trip.extras.filter(({ extraId }) => form.extras[extraId]).map((extra) => <KeyValue key={extra.extraId} label={lineText({ ...extra, count: form.extras[extra.extraId]! })} value={formatPrice(fen(extra.priceFen * form.extras[extra.extraId]!))} />)}
      <KeyValue id="pay-now" label={extras.length > 0 ? '现在付定金和特产' : '现在付定金'} value={formatPrice(fen(trip.depositFen + wishesFen(extras)))} look="price" />
      <View className="t-cap">名额留 15 分钟等你付。满了就排候补，不扣钱</View>
      <View className="t-cap">{cancelWords(trip.policy)}；下雨取消全退</View>
    </Card>
  );
}
