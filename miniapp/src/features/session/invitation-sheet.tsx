import { identityRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { sessionStore } from '@/state/session';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextField } from '@/ui/text-field';

interface InvitationSheetProps {
  open: boolean;
  onClose: () => void;
}

/** A one-time code gives the signed-in person a role; the new role stands in the list at once. */
export function InvitationSheet({ open, onClose }: InvitationSheetProps) {
  const [invitationCode, setCode] = useState('');
  const accept = useWrite(identityRoutes.acceptInvitation);
  const press = async () => {
    const me = await accept.send({ invitationCode: invitationCode.trim() });
    if (!me) return;
    sessionStore.getState().keepMe(me);
    setCode('');
    onClose();
  };
  return (
    <Sheet
      id="invitation-sheet" open={open} title="填邀请码" onClose={onClose}
      action={<Button id="accept-invitation" wide busy={accept.busy && '正在核对…'} disabled={invitationCode.trim() === '' && '先填邀请码'} onPress={() => void press()}>领身份</Button>}
    >
      <TextField id="invitation-code" label="邀请码" placeholder="发给你的那一串" maxLength={40} value={invitationCode} onChange={setCode} />
      <View className="t-cap">一个码用一次就作废，别转给别人。</View>
      {accept.sentence && <ErrorState title="没领到" note={accept.sentence} />}
    </Sheet>
  );
}
