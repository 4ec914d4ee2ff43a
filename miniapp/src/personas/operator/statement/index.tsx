import { booksRoutes, businessDate, type StatementMovement, type StatementParty } from '@cunshe/shared';
import { useState } from 'react';
import { CorrectSheet } from '@/features/books/correct-sheet';
import { StatementView } from '@/features/books/statement-view';
import { useStatement } from '@/features/books/use-statement';
import { PLACES } from '@/features/shell/places';
import { openPage, usePageParams } from '@/platform/navigation';
import { useRole } from '@/state/session';
import { EmptyState } from '@/ui/empty-state';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';

const ROUTES = { page: booksRoutes.partyStatement, file: booksRoutes.partyStatementFile };

/** The statement of a household, point or driver, as they see it themselves. */
export default function PartyStatementPage() {
  const operatorId = useRole()?.scopeId ?? '';
  const { partyKind = 'household', partyId = '', date = '' } = usePageParams();
  const statement = useStatement(ROUTES, { operatorId, partyKind: partyKind as StatementParty, partyId }, operatorId !== '' && partyId !== '', date ? businessDate(date) : undefined);
  const [wrong, setWrong] = useState<StatementMovement | null>(null);
  const overlay = wrong && <CorrectSheet operatorId={operatorId} movement={wrong} onClose={() => setWrong(null)} onDone={statement.page.refresh} />;
  return (
    <Screen overlay={overlay} title={statement.page.data ? `${statement.page.data.partyName} 对账单` : '对账单'}>
      {partyId === '' ? <EmptyState title="还没选看谁的" note="回到“账”，点一户、一个提货点或一位司机" /> : <StatementView statement={statement} {...(partyKind === 'household' ? { onCorrect: setWrong } : {})} />}
      {partyKind === 'household' && partyId !== '' && <SmallButton id="history" kind="plain" icon="list" onPress={() => openPage(PLACES.operatorHistory('household', partyId, statement.date ?? date))}>谁在什么时候改了什么</SmallButton>}
    </Screen>
  );
}
