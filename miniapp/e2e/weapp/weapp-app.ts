import type { Page } from 'playwright-core';
import type { BootConfig } from './runtime/boot-config';
import type { Control, RuntimeStats } from './runtime/control';
import type { WxCall } from './runtime/journal';
import type { PhonePhoto } from './runtime/media';
import type { TextSize, TouchTarget } from './runtime/page-measure';
import type { PaymentOutcome } from './runtime/payment';
import type { SubscribeAnswer } from './runtime/subscribe-message';
import { WeappScreen } from './weapp-screen';

const SAFE_INSETS = { top: 44, bottom: 34 };

type BeforePaid = (params: Record<string, unknown>) => Promise<void> | void;

/** A running mini-program: its screen, its life, the world around it and its measures. */
export class WeappApp extends WeappScreen {
  private cashier: { outcome: PaymentOutcome; before?: BeforePaid } = { outcome: 'success' };
  private readonly earlierErrors: string[] = [];

  constructor(
    page: Page,
    private readonly address: string,
    /** Read by the page whenever it starts. */
    private readonly config: BootConfig,
    private readonly release: () => Promise<void>,
  ) {
    super(page);
  }

  /** Called by `openWeapp`. */
  async start(): Promise<void> {
    await this.browserPage.exposeFunction('__weappCashier', (_api: string, params: Record<string, unknown>) => this.pay(params));
    const session = await this.browserPage.context().newCDPSession(this.browserPage);
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets: SAFE_INSETS });
    await this.load();
  }

  async close(): Promise<void> {
    await this.release();
  }

  /** Kills the mini-program and starts it anew, as after the client dropped it: storage stays, memory does not. */
  async restart(change: Partial<Pick<BootConfig, 'launchUrl' | 'scene' | 'fontScale' | 'loginCode'>> = {}): Promise<void> {
    this.earlierErrors.push(...(await this.control((weapp) => weapp.errors())));
    Object.assign(this.config, change, { storage: await this.storage() });
    await this.load();
  }

  async page(): Promise<ReturnType<Control['page']>> {
    return this.control((weapp) => weapp.page());
  }

  /** Paths from the bottom of the page stack to the page in front. */
  async stack(): Promise<string[]> {
    return this.control((weapp) => weapp.stack());
  }

  async reLaunch(url: string): Promise<void> {
    await this.control((weapp, given) => weapp.call('reLaunch', { url: given }), url);
  }

  /** The phone's own way back. */
  async back(): Promise<void> {
    await this.control((weapp) => weapp.call('navigateBack', {}));
  }

  /** Sends the mini-program behind (`onHide`) and brings it back (`onShow`). */
  async background(): Promise<void> {
    await this.control((weapp) => weapp.background());
  }

  async foreground(): Promise<void> {
    await this.control((weapp) => weapp.foreground());
  }

  /** What the person does at the next cashiers; `before` runs first and may let the gateway pay. */
  payWith(outcome: PaymentOutcome, before?: BeforePaid): void {
    this.cashier = before ? { outcome, before } : { outcome };
  }

  /** What the next `scanCode` sees; `null`: the person leaves the scanner. Without one every scan is left. */
  async scanResult(text: string | null): Promise<void> {
    await this.control((weapp, given) => weapp.scan(given), text);
  }

  /** What the person takes out of the album the next time she is asked; without it she goes back. */
  async choosePhotos(photos: readonly PhonePhoto[]): Promise<void> {
    await this.control((weapp, given) => weapp.choosePhotos(given), photos);
  }

  /** What `getLocation` answers from now on; null: the person does not allow it. */
  async standAt(place: { readonly latitude: number; readonly longitude: number } | null): Promise<void> {
    await this.control((weapp, given) => weapp.standAt(given), place);
  }

  async answerSubscribe(answer: SubscribeAnswer): Promise<void> {
    await this.control((weapp, given) => weapp.subscribe(given), answer);
  }

  /** Also after a restart: opening the app again brings no signal. */
  async goOffline(): Promise<void> {
    this.config.online = false;
    await this.control((weapp) => weapp.setOnline(false));
  }

  async goOnline(): Promise<void> {
    this.config.online = true;
    await this.control((weapp) => weapp.setOnline(true));
  }

  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.browserPage.emulateMedia({ colorScheme: theme });
  }

  /** Text of the open modal or action sheet, once there is one. */
  async modalText(): Promise<string> {
    return this.browserPage.locator('.weapp-overlay').innerText();
  }

  /** Answers `showModal`; `typed` fills an editable one first. */
  async answerModal(answer: 'confirm' | 'cancel', typed?: string): Promise<void> {
    if (typed !== undefined) await this.browserPage.locator('.weapp-overlay [data-typed]').fill(typed);
    await this.browserPage.locator(`.weapp-overlay[data-kind=modal] [data-choice=${answer}]`).tap();
  }

  /** Taps an item of the action sheet by its text; `null` cancels. */
  async chooseAction(item: string | null): Promise<void> {
    const sheet = this.browserPage.locator('.weapp-overlay[data-kind=action-sheet]');
    await (item === null ? sheet.locator('[data-choice=cancel]') : sheet.getByText(item, { exact: true })).tap();
  }

  /** Every toast so far, the hidden ones included. */
  async toasts(): Promise<string[]> {
    return this.control((weapp) => weapp.toasts());
  }

  async waitForToast(text: string): Promise<void> {
    await this.browserPage.waitForFunction((given) => window.__weapp.toasts().some((toast) => toast.includes(given)), text);
  }

  /** Calls of asynchronous `wx` APIs since the start, in order; only those of `name` when given. */
  async calls(name?: string): Promise<WxCall[]> {
    const calls = await this.control((weapp) => weapp.calls());
    return name === undefined ? calls : calls.filter((call) => call.name === name);
  }

  /** The card the page offers when shared from the capsule's menu. */
  async shareCard(): Promise<unknown> {
    return this.control((weapp) => weapp.share());
  }

  /** Stored values, parsed. */
  async stored(): Promise<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(await this.storage()).map(([key, text]) => [key, JSON.parse(text) as unknown]));
  }

  /** Uncaught errors, rejections, `console.error`, images not loaded and calls of unknown `wx` APIs, over restarts. */
  async errors(): Promise<string[]> {
    return [...this.earlierErrors, ...(await this.control((weapp) => weapp.errors()))];
  }

  async stats(): Promise<RuntimeStats> {
    return this.control((weapp) => weapp.stats());
  }

  /** Boxes a finger may aim at on the page in front: elements that listen to taps, and controls. */
  async touchTargets(): Promise<TouchTarget[]> {
    return this.control((weapp) => weapp.touchTargets());
  }

  /** Every visible run of text on the page in front with its drawn size. */
  async textSizes(): Promise<TextSize[]> {
    return this.control((weapp) => weapp.textSizes());
  }

  /** PNG of the screen at twice its 375 × 812 px; written to `path` when given. */
  async screenshot(path?: string): Promise<Buffer> {
    return this.browserPage.screenshot({ animations: 'disabled', ...(path === undefined ? {} : { path }) });
  }

  private async load(): Promise<void> {
    const crashes: Error[] = [];
    const note = (error: Error) => void crashes.push(error);
    this.browserPage.on('pageerror', note);
    await this.browserPage.goto(this.address);
    this.browserPage.off('pageerror', note);
    const started = await this.browserPage.evaluate(() => '__weapp' in window);
    if (!started) throw new Error(`the mini-program did not start: ${crashes.map((error) => error.stack).join('; ')}`);
    await this.browserPage.locator('.weapp-page[data-active]').waitFor();
  }

  private async pay(params: Record<string, unknown>): Promise<PaymentOutcome> {
    await this.cashier.before?.(params);
    return this.cashier.outcome;
  }

  private async storage(): Promise<Record<string, string>> {
    return this.control((weapp) => weapp.storage());
  }
}
