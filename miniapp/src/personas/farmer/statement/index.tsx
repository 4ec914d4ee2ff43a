import { booksRoutes } from '@cunshe/shared';
import { StatementView } from '@/features/books/statement-view';
import { useStatement } from '@/features/books/use-statement';
import { useRole } from '@/state/session';
import { useLargeText } from '@/state/text-size';
import { Screen } from '@/ui/screen';

const ROUTES = { page: booksRoutes.householdStatement, file: booksRoutes.householdStatementFile };

/** 菜钱对账单: a day or a month, to keep as paper. */
export default function FarmerStatementPage() {
  const householdId = useRole()?.scopeId ?? '';
  const statement = useStatement(ROUTES, { householdId }, householdId !== '');
  return <Screen elder={useLargeText()} title="菜钱对账单"><StatementView statement={statement} /></Screen>;
}
