import type { TripForm, TripHostRequest } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Chip } from '@/ui/chip';
import { Stepper } from '@/ui/stepper';
import { obstaclesOf, obstacleOn } from './host-words';
import { COMMON_ALLERGIES } from './trip-words';
import type { TripDraft } from './use-trip-form';

interface HostFieldsProps {
  form: TripForm;
  draft: TripDraft;
  toggleHost: (householdId: string) => void;
  change: (part: Partial<TripDraft>) => void;
}

/** Which households host, and what each table offers; who may not is named with the reason. */
export function HostFields({ form, draft, toggleHost, change }: HostFieldsProps) {
  const chosen = (householdId: string) => draft.hosts.some((host) => host.householdId === householdId);
  const offered = form.choices.filter((choice) => chosen(choice.householdId) || obstacleOn(choice, draft.date) === null);
  const replace = (host: TripHostRequest, part: Partial<TripHostRequest>) => change({ hosts: draft.hosts.map((each) => (each === host ? { ...host, ...part } : each)) });
  return (
    <>
      <Card>
        <View className="stack">
          <View className="chip-row wrap">{offered.map(({ householdId, name }) => <Chip key={householdId} id={`host-${householdId}`} text={name} on={chosen(householdId)} onPress={() => toggleHost(householdId)} />)}</View>
          {obstaclesOf(form.choices, draft.date).map((words) => <View key={words} className="t-cap">{words}</View>)}
        </View>
      </Card>
      {draft.hosts.map((host) => {
        const choice = form.choices.find(({ householdId }) => householdId === host.householdId);
        return <Table key={host.householdId} name={choice?.name ?? ''} fault={choice ? obstacleOn(choice, draft.date) : null} host={host} onChange={(part) => replace(host, part)} />;
      })}
      {form.tripId && <View className="t-cap">拿掉一家，或者座位少了、菜变了，坐那桌的人家要重新排</View>}
    </>
  );
}

function Table({ name, fault, host, onChange }: { name: string; fault: string | null; host: TripHostRequest; onChange: (part: Partial<TripHostRequest>) => void }) {
  const { householdId: id, menuAllergens } = host;
  const toggle = (allergen: string) => onChange({ menuAllergens: menuAllergens.includes(allergen) ? menuAllergens.filter((each) => each !== allergen) : [...menuAllergens, allergen] });
  const menu = [...new Set([...COMMON_ALLERGIES, ...menuAllergens])];
  return (
    <Card id={`table-${id}`}>
      <View className="stack">
        <View className="t-lead">{name}</View>
        {fault && <View className="t-cap c-brick">{fault}，这天不能接待</View>}
        <View className="row between"><View>座位</View><Stepper id={`host-seats-${id}`} name="座位" value={host.seats} min={1} max={200} onChange={(seats) => onChange({ seats })} /></View>
        <View className="row between"><View>菜地，够几家</View><Stepper id={`host-plots-${id}`} name="菜地" value={host.plots} max={200} onChange={(plots) => onChange({ plots })} /></View>
        <View className="t-cap">菜里一定有</View>
        <View className="chip-row wrap">{menu.map((each) => <Chip key={each} id={`menu-${each}-${id}`} text={each} on={menuAllergens.includes(each)} onPress={() => toggle(each)} />)}</View>
        <View className="chip-row wrap">
          <Chip id={`bathroom-${id}`} text="有室内厕所" on={host.bathroom} onPress={() => onChange({ bathroom: !host.bathroom })} />
          <Chip id={`stairs-${id}`} text="要上楼梯" on={host.stairs} onPress={() => onChange({ stairs: !host.stairs })} />
        </View>
      </View>
    </Card>
  );
}
