import { asyncApi, recordedApi, type WxApis } from './api';
import type { BootConfig } from './boot-config';

const CAPSULE = { width: 87, height: 32, rightGap: 7, topGap: 4 };

/** The capsule at the top right, as on a phone with a notch: below the status bar, 7 px from the edge. */
export function capsuleRect(config: BootConfig): { width: number; height: number; top: number; right: number; bottom: number; left: number } {
  const top = config.statusBarHeight + CAPSULE.topGap;
  const right = innerWidth - CAPSULE.rightGap;
  return { width: CAPSULE.width, height: CAPSULE.height, top, right, bottom: top + CAPSULE.height, left: right - CAPSULE.width };
}

export function currentTheme(): 'light' | 'dark' {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function systemInfoApis(config: BootConfig): WxApis {
  const all = () => ({ ...windowInfo(config), ...appBaseInfo(config), ...deviceInfo() });
  return {
    getSystemInfoSync: all,
    getSystemInfo: asyncApi('getSystemInfo', all),
    getWindowInfo: () => windowInfo(config),
    getAppBaseInfo: () => appBaseInfo(config),
    getDeviceInfo: deviceInfo,
    getMenuButtonBoundingClientRect: () => capsuleRect(config),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wxruntime0000000000', envVersion: 'develop', version: '' } }),
    login: asyncApi('login', () => ({ code: config.loginCode })),
    checkSession: recordedApi('checkSession'),
  };
}

function windowInfo(config: BootConfig): object {
  const bottom = innerHeight - config.safeBottom;
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: innerHeight,
    statusBarHeight: config.statusBarHeight,
    screenTop: 0,
    safeArea: {
      left: 0,
      right: innerWidth,
      top: config.statusBarHeight,
      bottom,
      width: innerWidth,
      height: bottom - config.statusBarHeight,
    },
  };
}

function appBaseInfo(config: BootConfig): object {
  return {
    SDKVersion: '3.8.12',
    version: '8.0.60',
    language: 'zh_CN',
    theme: currentTheme(),
    enableDebug: false,
    host: { env: 'WeChat' },
    fontSizeSetting: 17 * config.fontScale,
    fontSizeScaleFactor: config.fontScale,
  };
}

function deviceInfo(): object {
  return { brand: 'runtime', model: 'glass-easel', system: 'iOS 17.0', platform: 'ios', benchmarkLevel: 30 };
}
