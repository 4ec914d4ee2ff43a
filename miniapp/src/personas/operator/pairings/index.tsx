import { type PairingPage, pairingDeskRoutes, type PairingRow, type PairingsPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { queryClient, usePage } from '@/api';
import { longDate, STATE_WORDS } from '@/features/pairings/pairing-words';
import { ProposeSheet } from '@/features/pairings/propose-sheet';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { goBack, openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { TextField } from '@/ui/text-field';

type Batch = 'all' | '1' | '2';

/** 结对: which villages and communities are paired, and how far each pairing is. */
export default function PairingsPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const page = usePage(pairingDeskRoutes.pairings, wanted ? { operatorId, search: wanted } : { operatorId }, { keep: wanted === '', enabled: operatorId !== '' });
  const [batch, setBatch] = useState<Batch>('all');
  const [proposing, setProposing] = useState(false);
  const done = ({ pairingId }: PairingPage) => {
    setProposing(false);
    void queryClient.invalidateQueries();
    openPage(PLACES.operatorPairing(pairingId));
  };
  const bar = <BottomBar><Button id="import" kind="line" onPress={() => openPage(PLACES.operatorImport)}>从表导入</Button><Button id="new-pairing" grow icon="plus" onPress={() => setProposing(true)}>提一对结对</Button></BottomBar>;
  return (
    <Screen wide title="结对" onBack={goBack} bottom={bar} offline={{ title: '没信号，看到的是刚才存下的', note: '有网了再办' }} overlay={proposing && <ProposeSheet operatorId={operatorId} onDone={done} onClose={() => setProposing(false)} />}>
      {(search !== '' || isMore(page.data)) && <TextField id="find-pairing" icon="search" label="找结对" placeholder="村或社区的名字" maxLength={40} value={search} onChange={setSearch} />}
      <PageBody page={page} skeleton="rows">
        {({ pairings, count }) => (
          <View className="stack">
            {isMore({ pairings, count }) && <View id="more-pairings" className="c-sub">一共 {count} 对，这里只列前 {pairings.length} 对。写村或社区的名字来找。</View>}
            <ChipRow options={chipsOf(pairings)} value={batch} onChange={setBatch} />
            <Part title="您在办的" rows={pairings.filter((each) => each.own && inBatch(each, batch))} empty={wanted ? '没有找到' : '还没有您在办的'} open />
            <Part title="别家运营的" rows={pairings.filter((each) => !each.own && inBatch(each, batch))} />
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function Part({ title, rows, empty, open = false }: { title: string; rows: readonly PairingRow[]; empty?: string; open?: boolean }) {
  if (rows.length === 0) return empty ? <EmptyState title={empty} note="换个名字找，或点“提一对结对”，写上村和社区" /> : null;
  return (
    <>
      <SectionTitle title={title} aside={`${rows.length} 对`} />
      {rows.map((each) => (
        <IconRow
          key={each.pairingId} id={`pairing-${each.villageName}`} icon="people" tone={each.state === 'active' || each.state === 'trial' ? 'green' : 'plain'} title={`${each.villageName}·${each.communityName}`}
          note={noteOf(each)} action="打开" onPress={open ? () => openPage(PLACES.operatorPairing(each.pairingId)) : undefined}
        />
      ))}
    </>
  );
}

function noteOf({ state, batch, signedOn }: PairingRow): string {
  return [STATE_WORDS[state], batch === 1 ? '第一批' : '第二批', signedOn && `${longDate(signedOn)}签约`].filter(Boolean).join('，');
}

function isMore(page: Pick<PairingsPage, 'pairings' | 'count'> | null): boolean {
  return page !== null && page.count > page.pairings.length;
}

function inBatch({ batch }: PairingRow, wanted: Batch): boolean {
  return wanted === 'all' || batch === Number(wanted);
}

function chipsOf(pairings: PairingsPage['pairings']) {
  const count = (batch: Batch) => pairings.filter((each) => inBatch(each, batch)).length;
  return [{ key: 'all', text: `全部 ${count('all')}` }, { key: '1', text: `第一批 ${count('1')}` }, { key: '2', text: `第二批 ${count('2')}` }] as const;
}
