import { dateText, businessDateOf, type InvitationView, type PersonRole } from '@cunshe/shared';

/** "尾号 0006，11 月 29 日起". */
export function roleNote({ phoneTail, since }: PersonRole): string {
  return [phoneTail && `尾号 ${phoneTail}`, `${dateText(businessDateOf(new Date(since)))}起`].filter(Boolean).join('，');
}

export const INVITATION_WORDS: Readonly<Record<InvitationView['state'], string>> = { open: '等人来领', used: '领走了', expired: '过期了', revoked: '收回了' };

export function invitationNote({ state, usedBy, expiresAt }: InvitationView): string {
  if (state === 'used') return `${usedBy ?? ''}领走了`;
  return state === 'open' ? `${dateText(businessDateOf(new Date(expiresAt)))}前有效` : INVITATION_WORDS[state];
}

export const DAYS = [{ key: '2', text: '2 天' }, { key: '7', text: '7 天' }, { key: '14', text: '14 天' }] as const;
export type Days = (typeof DAYS)[number]['key'];
