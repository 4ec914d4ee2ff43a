import { ApiFailure, asyncApi, recordedApi, type WxApis } from './api';
import { toast } from './toast';

/** What the story puts before the camera: a text, or null when the person leaves the scanner. */
export type Scanner = () => string | null;

export function deviceApis(scanner: Scanner): WxApis {
  return { ...actuatorApis(), ...clipboardApis(), ...scanApis(scanner), ...permissionApis() };
}

function actuatorApis(): WxApis {
  let brightness = 0.5;
  return {
    vibrateShort: recordedApi('vibrateShort'),
    vibrateLong: recordedApi('vibrateLong'),
    setKeepScreenOn: recordedApi('setKeepScreenOn'),
    makePhoneCall: recordedApi('makePhoneCall'),
    openLocation: recordedApi('openLocation'),
    previewImage: recordedApi('previewImage'),
    hideKeyboard: recordedApi('hideKeyboard'),
    setScreenBrightness: asyncApi('setScreenBrightness', ({ value }: { value: number }) => {
      if (!(value >= 0 && value <= 1)) throw new ApiFailure('invalid brightness');
      brightness = value;
    }),
    getScreenBrightness: asyncApi('getScreenBrightness', () => ({ value: brightness })),
  };
}

function clipboardApis(): WxApis {
  let clipboard = '';
  return {
    setClipboardData: asyncApi('setClipboardData', ({ data }: { data: string }) => {
      clipboard = data;
      toast.show('toast', { title: '内容已复制' });
    }),
    getClipboardData: asyncApi('getClipboardData', () => ({ data: clipboard })),
  };
}

function scanApis(scanner: Scanner): WxApis {
  return {
    scanCode: asyncApi('scanCode', () => {
      const result = scanner();
      if (result === null) throw new ApiFailure('cancel');
      return { result, scanType: 'QR_CODE', charSet: 'utf-8', path: '', rawData: btoa(unescape(encodeURIComponent(result))) };
    }),
  };
}

function permissionApis(): WxApis {
  return {
    getSetting: recordedApi('getSetting', { authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
    openSetting: recordedApi('openSetting', { authSetting: {} }),
    getPrivacySetting: recordedApi('getPrivacySetting', { needAuthorization: false, privacyContractName: '《用户隐私保护指引》' }),
    openPrivacyContract: recordedApi('openPrivacyContract'),
  };
}
