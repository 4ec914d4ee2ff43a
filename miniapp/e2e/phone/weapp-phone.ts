import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { paymentRoutes, type SandboxAct } from '@cunshe/shared';
import type { Browser, Locator, Page } from 'playwright-core';
import { type PaymentOutcome, openWeapp, type WeappApp } from '../weapp/open-weapp';
import { ApiClient } from './api-client';
import { BrowserPhone } from './browser-phone';
import { WEAPP_DIST } from './builds';
import type { PhoneOptions } from './phone';

/** How WeChat's dialog ends when the person does this. */
const OUTCOMES: Record<SandboxAct, PaymentOutcome> = { pay: 'success', pay_late: 'success', notify_twice: 'success', fail: 'fail', leave: 'cancel' };

const ORDER = 'personas/resident/order/index';

/** The weapp build in its runtime. */
export class WeappPhone extends BrowserPhone {
  private constructor(
    private readonly origin: string,
    readonly app: WeappApp,
  ) {
    super();
  }

  static async open(browser: Browser, origin: string, { address, theme, fontScale }: PhoneOptions): Promise<WeappPhone> {
    return new WeappPhone(origin, await openWeapp({ dist: WEAPP_DIST, apiOrigin: origin, browser, url: address, theme, fontScale }));
  }

  async open(address: string): Promise<void> {
    await this.app.restart({ launchUrl: address });
  }

  async reopen(): Promise<void> {
    const { path, query } = await this.page();
    await this.open(`${path}?${new URLSearchParams(query)}`);
  }

  back(): Promise<void> {
    return this.app.back();
  }

  async page(): Promise<{ path: string; query: Record<string, string> }> {
    const { path, query } = await this.app.page();
    return { path, query };
  }

  waitForPage(path: string): Promise<void> {
    return this.app.waitForPage(path);
  }

  async pay(act: SandboxAct, button = 'pay', then = ORDER): Promise<void> {
    const atCashier = new Promise<void>((resolve) => {
      this.app.payWith(OUTCOMES[act], async (parameters) => {
        const prepayId = String(parameters['package']).replace('prepay_id=', '');
        await new ApiClient(this.origin).call(paymentRoutes.sandboxAct, { prepayId, act });
        resolve();
      });
    });
    await this.tap(button);
    await atCashier;
    await this.waitForPage(then);
  }

  async addPhoto(button: string, file: string): Promise<void> {
    await this.app.choosePhotos([{ type: `image/${extname(file).slice(1)}`, base64: readFileSync(file).toString('base64') }]);
    await this.tap(button);
  }

  async standAt(place: { readonly latitude: number; readonly longitude: number } | null): Promise<void> {
    await this.app.standAt(place);
  }

  async goOffline(): Promise<void> {
    await this.app.goOffline();
  }

  async goOnline(): Promise<void> {
    await this.app.goOnline();
  }

  errors(): Promise<string[]> {
    return this.app.errors();
  }

  close(): Promise<void> {
    return this.app.close();
  }

  protected get browserPage(): Page {
    return this.app.browserPage;
  }

  protected screen(): Locator {
    return this.browserPage.locator('.weapp-page[data-active]');
  }

  protected anyElement(id: string): Locator {
    return this.screen().locator(`[id$="--${id}"]`);
  }

  protected writtenId(id: string): string {
    return id.slice(id.indexOf('--') + 2);
  }
}
