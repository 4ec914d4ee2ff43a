import { View } from '@tarojs/components';
import { isRefusal } from '@/api';
import { ShortageCard } from '@/features/shortage/shortage-card';
import { useShortages } from '@/features/shortage/use-shortages';
import { PageBody } from '@/features/shell/page-body';
import { useRole } from '@/state/session';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';

/** 缺菜: what is short today, who gets what of it, decided here or by the clock. */
export default function ShortagesPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const page = useShortages(operatorId);
  return (
    <Screen wide title="缺菜" offline={{ title: '没信号，看到的是刚才的', note: '有网了再定' }}>
      {isRefusal(page.error, 'NOT_FOUND') ? <EmptyState title="还没有结对" note="结对签好，缺的菜会列在这里" /> : <PageBody page={page} skeleton="rows">
        {({ shortages }) =>
          shortages.length === 0
            ? <EmptyState title="今天没有缺菜" note="农户报了不够，或者车上点少了，会列在这里" />
            : <View className="stack">{shortages.map((shortage) => <ShortageCard key={`${shortage.shortageId} ${page.fresh}`} shortage={shortage} operatorId={operatorId} />)}</View>
        }
      </PageBody>}
    </Screen>
  );
}
