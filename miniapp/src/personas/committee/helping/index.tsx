import { helpingRoutes, identityRoutes, type VillageHelpPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, keepPage, usePage, useWrite } from '@/api';
import { ConsentCard } from '@/features/helping/consent-card';
import { RecordSheet, type SpokenTerms } from '@/features/helping/record-sheet';
import { PageBody } from '@/features/shell/page-body';
import { callPhone } from '@/platform/phone-call';
import { sessionStore, useRole } from '@/state/session';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';

type Garden = VillageHelpPage['gardens'][number];

/** 帮手 of the village: who asked whom, and what was said by who has no phone. */
export default function CommitteeHelpersPage() {
  const villageId = useRole()?.scopeId ?? '';
  const page = usePage(helpingRoutes.villageHelp, { villageId }, { enabled: villageId !== '' });
  const [filter, setFilter] = useState<'helped' | 'all'>('helped');
  const [garden, setGarden] = useState<Garden | null>(null);
  const recording = useWrite(helpingRoutes.recordHelp);
  const ending = useWrite(helpingRoutes.endRecordedHelp);
  const keep = async (answer: VillageHelpPage | null) => {
    if (!answer) return;
    keepPage(helpingRoutes.villageHelp, { villageId }, answer);
    setGarden(null);
    sessionStore.getState().keepMe(await call(identityRoutes.me, {}));
  };
  const send = async (householdId: string, terms: SpokenTerms) => keep(await recording.send({ villageId, householdId, ...terms }));
  const sheet = garden && <RecordSheet garden={garden} busy={recording.busy} problem={recording.sentence} onClose={() => setGarden(null)} onSend={(terms) => void send(garden.householdId, terms)} />;
  return (
    <Screen title="帮手" overlay={sheet}>
      {ending.sentence && <ErrorState title="没收回" note={ending.sentence} />}
      <PageBody page={page} skeleton="rows">
        {({ gardens }) => (
          <View className="stack">
            <ChipRow options={[{ key: 'helped', text: '有帮手的' }, { key: 'all', text: `全村 ${gardens.length} 家` }]} value={filter} onChange={setFilter} />
            {filter === 'helped' && gardens.every(({ helpers }) => helpers.length === 0) && <EmptyState title="还没有人请帮手" note="到“全村”里找到那一家，当面说好再记" />}
            {gardens.filter(({ helpers }) => filter === 'all' || helpers.length > 0).map((each) => (
              <View key={each.householdId} className="stack">
                <View className="row between">
                  <View className="grow bold">{each.plaqueNumber} 号 {each.farmerName}{each.phone ? '' : '·没有手机'}</View>
                  {each.phone && <SmallButton id={`call-${each.plaqueNumber}`} icon="phone" label={`打给${each.farmerName}`} onPress={() => callPhone(each.phone ?? '')} />}
                  <SmallButton id={`record-${each.plaqueNumber}`} kind="line" onPress={() => { recording.clear(); setGarden(each); }}>我来帮</SmallButton>
                </View>
                {each.helpers.map((helper) => <ConsentCard key={helper.grantId} helper={helper} onEnd={() => void ending.send({ villageId, grantId: helper.grantId }).then(keep)} />)}
              </View>
            ))}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
