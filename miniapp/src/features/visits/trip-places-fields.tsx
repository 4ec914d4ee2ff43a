import { fen, formatPrice, type TripForm } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Stepper } from '@/ui/stepper';
import type { TripDraft } from './use-trip-form';

interface FieldsProps {
  form: TripForm;
  draft: TripDraft;
  change: (part: Partial<TripDraft>) => void;
}

/** How many fit, and what it costs a family. */
export function PlacesFields({ form, draft, change }: FieldsProps) {
  return (
    <Card>
      <View className="stack">
        <View className="row between"><View>几家</View><Stepper id="families" name="家" value={draft.families} min={Math.max(1, form.familiesTaken)} max={1000} onChange={(families) => change({ families })} /></View>
        <View className="row between"><View>几个座位</View><Stepper id="seats" name="座位" value={draft.seats} min={Math.max(1, form.seatsTaken)} max={5000} onChange={(seats) => change({ seats })} /></View>
        <View className="row between"><View>几台车</View><Stepper id="buses" name="车" value={draft.buses} min={1} max={20} onChange={(buses) => change({ buses })} /></View>
        <View className="row between"><View>每家</View><Stepper id="price" name="价钱" value={draft.priceFen} min={1_000} step={1_000} text={formatPrice(fen(draft.priceFen))} onChange={(priceFen) => change({ priceFen })} /></View>
        <View className="row between"><View>定金</View><Stepper id="deposit" name="定金" value={draft.depositFen} min={1_000} max={draft.priceFen} step={1_000} text={formatPrice(fen(draft.depositFen))} onChange={(depositFen) => change({ depositFen })} /></View>
        {form.tripId && <View className="t-cap">已经报名的，价钱和退款规则不变</View>}
      </View>
    </Card>
  );
}
