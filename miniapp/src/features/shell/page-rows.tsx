import { openPage } from '@/platform/navigation';
import { IconRow, type IconRowProps } from '@/ui/icon-row';

/** A row that opens another page. */
export type PageRow = Pick<IconRowProps, 'id' | 'icon' | 'title' | 'note'> & { readonly place: string };

export function PageRows({ rows }: { rows: readonly PageRow[] }) {
  return <>{rows.map(({ place, ...row }) => <IconRow key={row.id} {...row} action="打开" onPress={() => openPage(place)} />)}</>;
}
