import { reminderRoutes } from '@cunshe/shared';
import { keepPage, usePage, useWrite } from '@/api';
import { useMessageTap } from '@/features/inbox/use-message-tap';
import { PLACES } from '@/features/shell/places';
import { openPage } from '@/platform/navigation';
import { useMe } from '@/state/session';

/** 开园提醒 of whoever looks; a visitor is asked to sign in first. */
export function useOpeningReminder(pickupPointId: string) {
  const me = useMe();
  const wanted = usePage(reminderRoutes.openingReminder, { pickupPointId }, { enabled: !!me }).data?.wanted ?? false;
  const setting = useWrite(reminderRoutes.setOpeningReminder);
  const message = useMessageTap(['opening']);
  const press = async () => {
    if (!me) return openPage(PLACES.signIn);
    if (!wanted) await message.ask();
    const answer = await setting.send({ pickupPointId, wanted: !wanted });
    if (answer) keepPage(reminderRoutes.openingReminder, { pickupPointId }, answer);
  };
  return { wanted, press, sentence: setting.sentence };
}
