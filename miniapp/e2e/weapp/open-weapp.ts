import type { Browser } from 'playwright-core';
import { compileDist } from './compile-dist';
import { launchChromium } from './launch-chromium';
import type { BootConfig } from './runtime/boot-config';
import { serveWeapp } from './serve';
import { WeappApp } from './weapp-app';

export type { RuntimeStats } from './runtime/control';
export type { WxCall } from './runtime/journal';
export type { TextSize, TouchTarget } from './runtime/page-measure';
export type { PaymentOutcome } from './runtime/payment';
export { WeappApp } from './weapp-app';
export { launchChromium } from './launch-chromium';

export interface OpenOptions {
  /** The folder of `taro build --type weapp`. */
  dist: string;
  /** Where the backend listens; absent: every request fails as without a network. */
  apiOrigin?: string;
  /** Hosts `wx.request` may call; absent: every https host, and this machine by http. */
  domains?: string[];
  /** Launch page with query, such as `pages/garden/index?scene=abc`; absent: the first page of app.json. */
  url?: string;
  /** WeChat's scene number of the launch; 1001 unless given. */
  scene?: number;
  theme?: 'light' | 'dark';
  /** `getAppBaseInfo().fontSizeScaleFactor`, 1 unless given; care mode of the client is 1.4. */
  fontScale?: number;
  loginCode?: string;
  /** A browser to share among several mini-programs of one test; closed by its owner. */
  browser?: Browser;
}

const VIEWPORT = { width: 375, height: 812 };
const STATUS_BAR = 44;
const SAFE_BOTTOM = 34;

/** Compiles and serves the dist, starts it in Chromium at 375 × 812 and waits for the first page. Close what you open. */
export async function openWeapp(options: OpenOptions): Promise<WeappApp> {
  const config = bootConfig(options);
  const server = await serveWeapp(await compileDist(options.dist), options.apiOrigin, config);
  const browser = options.browser ?? (await launchChromium());
  const context = await browser.newContext({
    viewport: VIEWPORT,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.theme ?? 'light',
  });
  const app = new WeappApp(await context.newPage(), `${server.origin}/__weapp/`, config, async () => {
    await context.close();
    if (!options.browser) await browser.close();
    await server.close();
  });
  await app.start().catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return app;
}

function bootConfig(options: OpenOptions): BootConfig {
  return {
    ...(options.url === undefined ? {} : { launchUrl: options.url.replace(/^\//, '') }),
    ...(options.domains ? { domains: options.domains } : {}),
    scene: options.scene ?? 1001,
    fontScale: options.fontScale ?? 1,
    loginCode: options.loginCode ?? 'weapp-login-code',
    storage: {},
    statusBarHeight: STATUS_BAR,
    safeBottom: SAFE_BOTTOM,
    online: true,
  };
}
