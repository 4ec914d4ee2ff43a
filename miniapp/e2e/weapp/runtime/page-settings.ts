import { recordedApi, type WxApis } from './api';

/** Calls that change WeChat's own chrome, which the runtime does not draw: recorded, nothing more. */
export function chromeApis(): WxApis {
  const names = [
    'setNavigationBarTitle', 'setNavigationBarColor', 'setBackgroundColor', 'setBackgroundTextStyle', 'hideHomeButton',
    'showShareMenu', 'hideShareMenu', 'updateShareMenu', 'enableAlertBeforeUnload', 'disableAlertBeforeUnload',
  ];
  return Object.fromEntries(names.map((name) => [name, recordedApi(name)]));
}
