import { identityRoutes, type SandboxAct } from '@cunshe/shared';
import type { Browser, BrowserContext, Locator, Page, Response } from 'playwright-core';
import { BrowserPhone } from './browser-phone';
import type { PhoneOptions } from './phone';

const PATIENCE_MS = 20_000;
const CASHIER = 'personas/resident/sandbox-payment/index';
const ORDER = 'personas/resident/order/index';
/** A session whose renewal is cut short is over: nobody leaves a page in the middle of it. */
const RENEWAL = `/api${identityRoutes.refresh.path}`;
const NORMAL_TEXT_PX = 16;

/** The h5 build in a phone's browser. */
export class H5Phone extends BrowserPhone {
  private readonly seen: string[] = [];
  private renewal: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly origin: string,
    private readonly context: BrowserContext,
    readonly browserPage: Page,
  ) {
    super();
    browserPage.setDefaultTimeout(PATIENCE_MS);
    browserPage.on('pageerror', (error) => this.seen.push(error.stack ?? error.message));
    browserPage.on('console', (message) => { if (message.type() === 'error' && !message.text().startsWith('Failed to load')) this.seen.push(message.text()); });
    browserPage.on('request', (request) => { if (request.url().endsWith(RENEWAL)) this.renewal = request.response().then((response) => response?.finished()).catch(() => null); });
    browserPage.on('response', (response) => { if (isFailure(response)) this.seen.push(`${response.status()} ${response.url()}`); });
  }

  static async open(browser: Browser, origin: string, { address = '', theme = 'light', fontScale = 1 }: PhoneOptions): Promise<H5Phone> {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', colorScheme: theme,
    });
    const phone = new H5Phone(origin, context, await context.newPage());
    if (fontScale !== 1) await phone.readAt(fontScale);
    await phone.open(address);
    return phone;
  }

  async open(address: string): Promise<void> {
    await this.renewal;
    await this.browserPage.goto('about:blank');
    await this.browserPage.goto(`${this.origin}/${address ? `#/${address}` : ''}`);
  }

  async reopen(): Promise<void> {
    await this.renewal;
    await this.browserPage.reload();
  }

  async back(): Promise<void> {
    await this.browserPage.goBack();
  }

  async page(): Promise<{ path: string; query: Record<string, string> }> {
    const [path = '', query = ''] = new URL(this.browserPage.url()).hash.replace(/^#\/?/, '').split('?');
    return { path, query: Object.fromEntries(new URLSearchParams(query)) };
  }

  /** The address changes while the page before is still to be seen; each page bears its path as its id. */
  async waitForPage(path: string): Promise<void> {
    await this.browserPage.waitForURL((url) => url.hash.replace(/^#\//, '').split('?')[0] === path);
    await this.screen().and(this.browserPage.locator(`[id*="${path}"]`)).waitFor();
  }

  /** The demo's page stands in for WeChat's dialog; it leads on by itself. */
  async pay(act: SandboxAct, button = 'pay', then = ORDER): Promise<void> {
    await this.tap(button);
    await this.waitForPage(CASHIER);
    await this.tap(`sandbox-${act}`);
    await this.waitForPage(then);
  }

  /** The browser's own chooser. */
  async addPhoto(button: string, file: string): Promise<void> {
    const chooser = this.browserPage.waitForEvent('filechooser');
    await this.tap(button);
    await (await chooser).setFiles(file);
  }

  async standAt(place: { readonly latitude: number; readonly longitude: number } | null): Promise<void> {
    await this.context.clearPermissions();
    await this.context.setGeolocation(place);
    if (place) await this.context.grantPermissions(['geolocation'], { origin: this.origin });
  }

  /** A driver's app is on the device before the line is cut, as on a phone that stood in the yard a while. */
  async goOffline(): Promise<void> {
    await this.browserPage.waitForFunction(() => !location.hash.includes('personas/driver/run') || caches.match('/').then(Boolean));
    await this.context.setOffline(true);
  }

  goOnline(): Promise<void> {
    return this.context.setOffline(false);
  }

  async errors(): Promise<string[]> {
    return [...this.seen];
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  protected screen(): Locator {
    return this.browserPage.locator('.taro_page').filter({ visible: true }).last();
  }

  protected anyElement(id: string): Locator {
    return this.screen().locator(`[id="${id}"]`);
  }

  protected writtenId(id: string): string {
    return id;
  }

  protected override field(id: string): Locator {
    return this.element(id).locator('input, textarea');
  }

  /** As the browser's own text-size setting does: a larger root. */
  private async readAt(scale: number): Promise<void> {
    await this.browserPage.addInitScript((px) => {
      document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = `${px}px`; });
    }, NORMAL_TEXT_PX * scale);
  }
}

/** A refusal of the API is an answer; anything else that did not come is a failure. */
function isFailure(response: Response): boolean {
  return response.status() >= (response.url().includes('/api/') ? 500 : 400);
}
