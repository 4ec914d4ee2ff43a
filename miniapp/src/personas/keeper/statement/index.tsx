import { booksRoutes } from '@cunshe/shared';
import { StatementView } from '@/features/books/statement-view';
import { useStatement } from '@/features/books/use-statement';
import { useRole } from '@/state/session';
import { Screen } from '@/ui/screen';

const ROUTES = { page: booksRoutes.pointStatement, file: booksRoutes.pointStatementFile };

/** 对账单 of a pickup point: the service fees it earned and was paid. */
export default function KeeperStatementPage() {
  const pickupPointId = useRole()?.scopeId ?? '';
  const statement = useStatement(ROUTES, { pickupPointId }, pickupPointId !== '');
  return <Screen title="对账单"><StatementView statement={statement} /></Screen>;
}
