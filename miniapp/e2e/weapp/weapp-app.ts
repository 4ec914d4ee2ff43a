import type { Locator, Page } from 'playwright-core';
import type { BootConfig } from './runtime/boot-config';
import type { PickerValue } from './runtime/components/picker';
import type { Control, RuntimeStats } from './runtime/control';
import type { WxCall } from './runtime/journal';
import type { TextSize, TouchTarget } from './runtime/page-measure';
import type { PaymentOutcome } from './runtime/payment';
import type { SubscribeAnswer } from './runtime/subscribe-message';

/** How long the driver waits for what a story expects, ms. */
const PATIENCE_MS = 10_000;
/** Longer than the 350 ms that WeChat asks of a long press. */
const LONG_PRESS_MS = 400;
const SAFE_INSETS = { top: 44, bottom: 34 };

type BeforePaid = (params: Record<string, unknown>) => Promise<void> | void;

/** A running mini-program as a person with a phone sees it. Ids are those written in the pages (`id="pay"`). */
export class WeappApp {
  private cashier: { outcome: PaymentOutcome; before?: BeforePaid } = { outcome: 'success' };
  private readonly earlierErrors: string[] = [];

  constructor(
    /** The browser's page, for what the driver has no word for. */
    readonly browserPage: Page,
    private readonly address: string,
    /** Read by the page whenever it starts. */
    private readonly config: BootConfig,
    private readonly release: () => Promise<void>,
  ) {
    browserPage.setDefaultTimeout(PATIENCE_MS);
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

  /** The visible element with this id on the page in front (its tab bar included). */
  element(id: string): Locator {
    return this.anyElement(id).filter({ visible: true });
  }

  /** Taps with a finger once the element is visible, enabled and not covered. */
  async tap(id: string): Promise<void> {
    await this.element(id).tap();
  }

  /** Taps the element that shows exactly this text. */
  async tapText(text: string): Promise<void> {
    await this.browserPage.locator('.weapp-page[data-active]').getByText(text, { exact: true }).filter({ visible: true }).tap();
  }

  async longPress(id: string): Promise<void> {
    const { x, y } = await this.centre(id);
    const session = await this.browserPage.context().newCDPSession(this.browserPage);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await this.browserPage.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), LONG_PRESS_MS);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  /** Drags a finger from the middle of the element by so many px. */
  async swipe(id: string, by: { x?: number; y?: number }): Promise<void> {
    const { x, y } = await this.centre(id);
    const session = await this.browserPage.context().newCDPSession(this.browserPage);
    const at = (share: number) => [{ x: x + (by.x ?? 0) * share, y: y + (by.y ?? 0) * share }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (const share of [0.25, 0.5, 0.75, 1]) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  /** Replaces what an input or textarea holds, key by key. */
  async type(id: string, text: string): Promise<void> {
    const field = this.element(id);
    await field.tap();
    await field.fill('');
    await field.pressSequentially(text);
  }

  /** The keyboard's 完成. */
  async confirmKeyboard(id: string): Promise<void> {
    await this.element(id).press('Enter');
  }

  /** Opens the picker and chooses; `null` leaves it. Index, indexes, `HH:mm` or `YYYY-MM-DD` by its mode. */
  async pick(id: string, value: PickerValue | null): Promise<void> {
    await this.tap(id);
    await this.control((weapp, given) => weapp.pick(given), value);
  }

  async scrollPage(top: number): Promise<void> {
    await this.control((weapp, given) => weapp.scrollPage(given), top);
  }

  async scrollView(id: string, to: { top?: number; left?: number }): Promise<void> {
    await this.element(id).evaluate((element, given) => element.scrollTo(given), to);
  }

  /** Pulls the page down; returns when it has called `stopPullDownRefresh`. */
  async pullDown(): Promise<void> {
    await this.control((weapp) => weapp.pullDown());
  }

  /** What the element shows, perhaps nothing; of an input, what it holds. */
  async text(id: string): Promise<string> {
    return this.anyElement(id).evaluate((element) => ('value' in element ? String(element.value) : (element as HTMLElement).innerText.trim()));
  }

  /** Everything the page in front shows. */
  async pageText(): Promise<string> {
    return this.browserPage.locator('.weapp-page[data-active]').innerText();
  }

  /** Waits until this text is to be seen on the page in front. */
  async waitForText(text: string | RegExp): Promise<void> {
    await this.browserPage.locator('.weapp-page[data-active]').getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits until the element shows exactly this text. */
  async waitForTextOf(id: string, text: string): Promise<void> {
    const seen = async () => ((await this.anyElement(id).count()) === 1 ? this.text(id) : undefined);
    await this.until(async () => (await seen()) === text, async () => `#${id} shows ${String(await seen())}, not ${text}`);
  }

  /** Waits until the element is to be seen, or with `false` is not. */
  async waitFor(id: string, visible = true): Promise<void> {
    await this.element(id).first().waitFor({ state: visible ? 'visible' : 'hidden' });
  }

  /** Waits until a page with this path is in front. */
  async waitForPage(path: string): Promise<void> {
    await this.browserPage.locator(`.weapp-page[data-active][data-path="${path}"]`).waitFor();
  }

  /** Waits until no request is under way or waiting. */
  async waitForRequests(): Promise<void> {
    await this.browserPage.waitForFunction(() => window.__weapp.pending() === 0);
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

  async answerSubscribe(answer: SubscribeAnswer): Promise<void> {
    await this.control((weapp, given) => weapp.subscribe(given), answer);
  }

  async goOffline(): Promise<void> {
    await this.control((weapp) => weapp.setOnline(false));
  }

  async goOnline(): Promise<void> {
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

  /** Uncaught errors, rejections, `console.error` and calls of unknown `wx` APIs, over restarts. */
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

  private anyElement(id: string): Locator {
    return this.browserPage.locator(`.weapp-page[data-active] [id$="--${id}"]`);
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

  private async centre(id: string): Promise<{ x: number; y: number }> {
    await this.element(id).scrollIntoViewIfNeeded();
    const box = await this.element(id).boundingBox();
    if (!box) throw new Error(`#${id} is not to be seen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  private async until(done: () => Promise<boolean>, failure: () => Promise<string>): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await done())) {
      if (Date.now() > end) throw new Error(await failure());
      await this.browserPage.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  private async control<Result, Given = undefined>(
    work: (weapp: Control, given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Result> {
    const weapp = await this.browserPage.evaluateHandle(() => window.__weapp);
    return (await weapp.evaluate(work as never, given)) as Result;
  }
}
