import { signRoutes, type SignStep, type SignsPage, type SignView } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { PrintCard, usePrinting } from '@/features/signs/print-card';
import { SignCard } from '@/features/signs/sign-card';
import { isShown, type SignFilter } from '@/features/signs/sign-words';
import { StepSheet } from '@/features/signs/step-sheet';
import { goBack } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { IconRow } from '@/ui/icon-row';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { useToast } from '@/ui/use-toast';
import './index.scss';

interface Moving {
  readonly sign: SignView;
  readonly step: SignStep;
}

const EMPTY: Readonly<Record<SignFilter, string>> = { to_do: '没有要办的牌子', standing: '还没有立起来的牌子', retired: '还没有收起来的牌子' };

/** 菜园牌: what stands at which gate, what has to be printed, and the sheets for the printer's. */
export default function CommitteeSignsPage() {
  const villageId = useRole()?.scopeId ?? '';
  const page = usePage(signRoutes.signs, { villageId }, { keep: true, enabled: villageId !== '' });
  const [toast, show] = useToast();
  const [filter, setFilter] = useState<SignFilter>('to_do');
  const [moving, setMoving] = useState<Moving | null>(null);
  const stepping = useWrite(signRoutes.stepSign);
  const planning = useWrite(signRoutes.planSign);
  const printing = usePrinting(villageId, show);
  const keep = (answer: SignsPage | null): boolean => {
    if (answer) keepPage(signRoutes.signs, { villageId }, answer);
    return answer !== null;
  };
  const send = async ({ sign, step }: Moving, note: string | null) => {
    const answer = await stepping.send({ villageId, signId: sign.signId, step, note });
    if (keep(answer)) setMoving(null);
  };
  const start = (next: Moving) => {
    stepping.clear();
    setMoving(next);
  };
  return (
    <Screen wide title="菜园牌" onBack={goBack} overlay={toast ?? (moving && <StepSheet {...moving} busy={stepping.busy} problem={stepping.sentence} onSend={(note) => void send(moving, note)} onClose={() => setMoving(null)} />)}>
      <PageBody page={page} skeleton="rows">
        {(data) => (
          <View className="stack">
            <View className="t-display">{data.villageName}</View>
            <PrintCard page={data} printing={printing} />
            <ChipRow options={chipsOf(data)} value={filter} onChange={setFilter} />
            {data.signs.every(({ state }) => !isShown(state, filter)) && <EmptyState title={EMPTY[filter]} />}
            {data.signs.filter(({ state }) => isShown(state, filter)).map((sign) => (
              <SignCard key={sign.signId} sign={sign} onPrint={() => void printing.print({ format: 'pdf', which: 'one', signId: sign.signId })} onStep={(step) => start({ sign, step })} />
            ))}
            {data.without.length > 0 && <SectionTitle title="还没有牌子的" aside={`${data.without.length} 家`} />}
            {planning.sentence && <EmptyState title="没加上" note={planning.sentence} />}
            {data.without.map(({ householdId, plaqueNumber, farmerName }) => (
              <IconRow key={householdId} id={`plan-${plaqueNumber}`} icon="plus" tone="plain" title={`${plaqueNumber} 号 ${farmerName}`} action="加一块" onPress={() => void planning.send({ villageId, householdId }).then(keep)} />
            ))}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function chipsOf({ signs }: SignsPage): readonly { key: SignFilter; text: string }[] {
  const count = (filter: SignFilter) => signs.filter(({ state }) => isShown(state, filter)).length;
  return [{ key: 'to_do', text: `要办的 ${count('to_do')}` }, { key: 'standing', text: `立着的 ${count('standing')}` }, { key: 'retired', text: `收起来的 ${count('retired')}` }];
}
