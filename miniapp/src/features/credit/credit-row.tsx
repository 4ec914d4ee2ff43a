import { creditRoutes, fen, formatYuan } from '@cunshe/shared';
import { usePage } from '@/api';
import { PLACES } from '@/features/shell/places';
import { openPage } from '@/platform/navigation';
import { useMe } from '@/state/session';
import { IconRow } from '@/ui/icon-row';

/** On 我的: what a resident has, and the way to every movement of it. */
export function CreditRow() {
  const resident = useMe()?.roles.some(({ persona }) => persona === 'resident') ?? false;
  const page = usePage(creditRoutes.credit, {}, { enabled: resident });
  if (!resident) return null;
  const balance = page.data && `${formatYuan(fen(page.data.balanceFen))}，下单自动抵扣`;
  return <IconRow id="my-credit" icon="list" tone="rice" title="菜金" note={balance ?? '小额退款存在这里'} action="看" onPress={() => openPage(PLACES.credit)} />;
}
