/** What the driver decides before the mini-program starts. Instants of the device come from Chromium itself. */
export interface BootConfig {
  /** Launch page with query, without leading slash; the first page of `app.json` when absent. */
  launchUrl?: string;
  /** WeChat's scene number: 1001 list, 1047 mini-program code, 1007 shared card. */
  scene: number;
  /** `getAppBaseInfo().fontSizeScaleFactor`; 1 is the client's standard size. */
  fontScale: number;
  /** Hosts that `wx.request` may call ("request 合法域名"); absent: every https host and any local one. */
  domains?: string[];
  /** The code that `wx.login` hands out. */
  loginCode: string;
  /** Storage left by an earlier run: key to JSON text. */
  storage: Record<string, string>;
  statusBarHeight: number;
  safeBottom: number;
  online: boolean;
}
