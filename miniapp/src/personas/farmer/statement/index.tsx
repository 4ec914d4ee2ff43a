import { booksRoutes, fen, spokenYuan, type StatementPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { StatementView } from '@/features/books/statement-view';
import { useStatement } from '@/features/books/use-statement';
import { SpeakButton } from '@/features/speaking/speak-button';
import { useRole } from '@/state/session';
import { useLargeText } from '@/state/text-size';
import { Screen } from '@/ui/screen';

const ROUTES = { page: booksRoutes.householdStatement, file: booksRoutes.householdStatementFile };

/** 菜钱对账单: a day or a month, to keep as paper. */
export default function FarmerStatementPage() {
  const householdId = useRole()?.scopeId ?? '';
  const statement = useStatement(ROUTES, { householdId }, householdId !== '');
  const data = statement.page.data;
  return (
    <Screen elder={useLargeText()} title="菜钱对账单">
      {data && <View className="row between wrap"><SpeakButton words={statementWords(data)} /></View>}
      <StatementView statement={statement} />
    </Screen>
  );
}

function statementWords({ openingFen, earnedFen, paidFen, closingFen }: StatementPage): string {
  const [opening, earned, paid, closing] = [openingFen, earnedFen, paidFen, closingFen].map((sum) => spokenYuan(fen(sum)));
  return `原来欠您 ${opening}，应得 ${earned}，已经付了 ${paid}，还欠您 ${closing}。`;
}
