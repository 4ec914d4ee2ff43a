import { booksRoutes } from '@cunshe/shared';
import { StatementView } from '@/features/books/statement-view';
import { useStatement } from '@/features/books/use-statement';
import { Screen } from '@/ui/screen';

const ROUTES = { page: booksRoutes.driverStatement, file: booksRoutes.driverStatementFile };

/** 对账单 of a driver: the transport fees he earned, and the cash he took along. */
export default function DriverStatementPage() {
  const statement = useStatement(ROUTES, {}, true);
  return <Screen title="对账单"><StatementView statement={statement} /></Screen>;
}
