import { type InputOf, type Route, serviceDayRoutes, type ServiceDaysPage } from '@cunshe/shared';
import { keepPage, type Page, usePage, useWrite } from '@/api';
import { useRole } from '@/state/session';

const REFRESH_MS = 15_000;
/** While refunds are under way. */
const PROGRESS_MS = 2_000;

export function useServiceDays(): Page<ServiceDaysPage> {
  const operatorId = useRole()?.scopeId ?? '';
  const page = usePage(serviceDayRoutes.serviceDays, { operatorId }, { keep: true, everyMs: REFRESH_MS, enabled: operatorId !== '' });
  const busy = page.data?.calledOff.some(({ done }) => !done) ?? false;
  usePage(serviceDayRoutes.serviceDays, { operatorId }, { everyMs: PROGRESS_MS, enabled: operatorId !== '' && busy });
  return page;
}

type Changes = 'setWeekdays' | 'closeDays' | 'reopenDay' | 'callOffDay';

/** A change to the calendar: its answer is the page. */
export function useCalendarChange<Name extends Changes>(name: Name) {
  type Wish = Omit<InputOf<(typeof serviceDayRoutes)[Name]>, 'operatorId'>;
  const operatorId = useRole()?.scopeId ?? '';
  const write = useWrite(serviceDayRoutes[name] as unknown as Route<Wish & { operatorId: string }, ServiceDaysPage>);
  const send = async (wish: Wish): Promise<boolean> => {
    const answer = await write.send({ ...wish, operatorId });
    if (answer) keepPage(serviceDayRoutes.serviceDays, { operatorId }, answer);
    return answer !== null;
  };
  return { send, busy: write.busy, sentence: write.sentence, clear: write.clear };
}
