import { PLACES } from '@/features/shell/places';
import { openPage } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { IconRow } from '@/ui/icon-row';

/** On 我的: the way to one's own statement, for whoever earns service fees. */
export function StatementRow() {
  const persona = useRole()?.persona;
  if (persona !== 'keeper' && persona !== 'driver') return null;
  const place = persona === 'keeper' ? PLACES.keeperStatement : PLACES.driverStatement;
  return <IconRow id="my-statement" icon="list" tone="lake" title="对账单" note="服务费按天按月看，能存成 PDF" action="看" onPress={() => openPage(place)} />;
}
