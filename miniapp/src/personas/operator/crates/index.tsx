import { crateRoutes, type CratesPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePage } from '@/api';
import { holdingsText, isFull, loadText } from '@/features/crates/crate-words';
import { DepotSheet } from '@/features/crates/depot-sheet';
import { Movements } from '@/features/crates/movements';
import { TypeSheet } from '@/features/crates/type-sheet';
import { PageBody } from '@/features/shell/page-body';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';

/** 筐: how many of each type stand where, and whether today's fit. */
export default function OperatorCrates() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(crateRoutes.crates, { operatorId }, { keep: true, enabled: operatorId !== '' });
  const [sheet, setSheet] = useState<'type' | 'depot' | null>(null);
  const types = page.data?.types ?? [];
  const overlay = sheet === 'type' ? <TypeSheet operatorId={operatorId} onClose={() => setSheet(null)} /> : sheet === 'depot' && <DepotSheet operatorId={operatorId} types={types} onClose={() => setSheet(null)} />;
  return (
    <Screen
      wide title="筐" onBack={goBack} overlay={overlay} offline={{ title: '没信号，数目是上次的', note: '进出等有网再记' }}
      bottom={<BottomBar><Button id="add-type" kind="soft" onPress={() => setSheet('type')}>加一种</Button><Button id="change-depot" grow disabled={types.length === 0 && '先加一种筐'} onPress={() => setSheet('depot')}>仓库进出</Button></BottomBar>}
    >
      <PageBody page={page} skeleton="rows">{(data) => <Standing data={data} />}</PageBody>
    </Screen>
  );
}

function Standing({ data: { types, parties, points, movements } }: { data: CratesPage }) {
  return (
    <View className="stack">
      <SectionTitle title="今天放不放得下" />
      {points.map((load) => <IconRow key={load.pickupPointId} id={`load-${load.name}`} icon="basket" tone={isFull(load) ? 'brick' : 'green'} title={load.name} note={`${loadText(load)}${isFull(load) ? '：放不下，分一些到别的点' : ''}`} />)}
      <SectionTitle title="在哪里" aside={types.map(({ name, holdsGrams }) => `${name}装 ${holdsGrams / 500} 斤`).join('、')} />
      {parties.length === 0 && <EmptyState title="还没有筐" note="先加一种，再点“仓库进出”记新买的" />}
      {parties.length > 0 && <Card id="crate-parties">{parties.map(({ party, partyId, name, holdings }) => <KeyValue key={partyId + party} label={name} value={holdingsText(types, holdings)} />)}</Card>}
      <Movements movements={movements} />
    </View>
  );
}
