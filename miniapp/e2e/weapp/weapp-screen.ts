import type { Locator, Page } from 'playwright-core';
import type { PickerValue } from './runtime/components/picker';
import type { Control } from './runtime/control';

/** How long the driver waits for what a story expects, ms. */
const PATIENCE_MS = 20_000;
/** Longer than the 350 ms that WeChat asks of a long press. */
const LONG_PRESS_MS = 400;

/** What a person sees on the phone and does with a finger. Ids are those written in the pages (`id="pay"`). */
export class WeappScreen {
  constructor(
    /** The browser's page, for what the driver has no word for. */
    readonly browserPage: Page,
  ) {
    browserPage.setDefaultTimeout(PATIENCE_MS);
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
    await this.anyElement(id).waitFor({ state: 'attached' });
    return (await this.control((weapp, given) => weapp.textOf(given), id)) ?? '';
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
    const shows = this.browserPage.waitForFunction(([given, expected]) => window.__weapp.textOf(given) === expected, [id, text] as const);
    await shows.catch(async (error: unknown) => {
      const seen = await this.control((weapp, given) => weapp.textOf(given), id);
      throw new Error(`#${id} shows ${seen ?? 'nothing, or is there twice'}, not ${text}`, { cause: error });
    });
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

  protected async control<Result, Given = undefined>(
    work: (weapp: Control, given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Result> {
    const weapp = await this.browserPage.evaluateHandle(() => window.__weapp);
    return (await weapp.evaluate(work as never, given)) as Result;
  }

  private anyElement(id: string): Locator {
    return this.browserPage.locator(`.weapp-page[data-active] [id$="--${id}"]`);
  }

  private async centre(id: string): Promise<{ x: number; y: number }> {
    await this.element(id).scrollIntoViewIfNeeded();
    const box = await this.element(id).boundingBox();
    if (!box) throw new Error(`#${id} is not to be seen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
