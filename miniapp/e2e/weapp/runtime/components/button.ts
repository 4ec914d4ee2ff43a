import type { BuiltIn, Host } from './built-in';
import { formOf, resetForm, submitForm } from './form';

/** What `open-type` hands back in this runtime; the capabilities themselves are WeChat's. */
const OPEN_TYPES: Record<string, { event: string; detail: object }> = {
  getPhoneNumber: { event: 'getphonenumber', detail: { errMsg: 'getPhoneNumber:ok', code: 'weapp-phone-code' } },
  chooseAvatar: { event: 'chooseavatar', detail: { avatarUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' } },
  agreePrivacyAuthorization: { event: 'agreeprivacyauthorization', detail: { errMsg: 'agreePrivacyAuthorization:ok' } },
  openSetting: { event: 'opensetting', detail: { errMsg: 'openSetting:ok', authSetting: {} } },
  contact: { event: 'contact', detail: { errMsg: 'enterContact:ok' } },
};

export function button(share: (dataset: object) => void): BuiltIn {
  return {
    tag: 'button',
    properties: { disabled: Boolean, formType: String, openType: String, type: String, size: String, plain: Boolean, loading: Boolean },
    attached: (host) => host.element.addEventListener('click', () => press(host, share)),
    changed: (host) => {
      host.element.setAttribute('type', host.property('type') || 'default');
      host.element.setAttribute('size', host.property('size') || 'default');
      host.element.toggleAttribute('disabled', host.property('disabled'));
      host.element.toggleAttribute('plain', host.property('plain'));
    },
  };
}

function press(host: Host, share: (dataset: object) => void): void {
  if (host.property('disabled')) return;
  const form = formOf(host.element);
  if (form && host.property('formType') === 'submit') submitForm(form);
  if (form && host.property('formType') === 'reset') resetForm(form);
  for (const openType of host.property<string>('openType').split('|').filter(Boolean)) {
    if (openType === 'share') share((host.component.dataset as object | null) ?? {});
    const answer = OPEN_TYPES[openType];
    if (answer) host.emit(answer.event, answer.detail);
  }
}
