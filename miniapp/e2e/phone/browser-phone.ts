import type { SandboxAct } from '@cunshe/shared';
import type { Locator, Page } from 'playwright-core';
import type { Phone } from './phone';

/** Seeing and tapping, alike for both builds: only where to look differs. */
export abstract class BrowserPhone implements Phone {
  protected abstract readonly browserPage: Page;
  private stuck = false;
  /** The page in front. */
  protected abstract screen(): Locator;
  /** Visible or not, on the page in front. */
  protected abstract anyElement(id: string): Locator;
  /** The id as written in the pages. */
  protected abstract writtenId(id: string): string;

  abstract waitForPage(path: string): Promise<void>;
  abstract page(): Promise<{ path: string; query: Record<string, string> }>;
  abstract open(address: string): Promise<void>;
  abstract reopen(): Promise<void>;
  abstract back(): Promise<void>;
  abstract addPhoto(button: string, file: string): Promise<void>;
  abstract standAt(place: { readonly latitude: number; readonly longitude: number } | null): Promise<void>;
  abstract pay(act: SandboxAct, button?: string, then?: string): Promise<void>;
  abstract goOffline(): Promise<void>;
  abstract goOnline(): Promise<void>;
  abstract errors(): Promise<string[]>;
  abstract close(): Promise<void>;

  tap(id: string): Promise<void> {
    return this.telling(`#${id} cannot be tapped`, () => this.element(id).tap());
  }

  type(id: string, text: string): Promise<void> {
    return this.telling(`#${id} cannot be typed into`, async () => {
      const field = this.field(id);
      await field.tap();
      await field.fill('');
      await field.pressSequentially(text);
    });
  }

  async keys(text: string): Promise<void> {
    for (const key of text) await this.tap(`key-${key === '.' ? 'point' : key}`);
  }

  drag(id: string, over: string, until: string | RegExp): Promise<void> {
    return this.telling(`#${id} cannot be dragged over #${over}`, async () => {
      await this.moveMouseTo(id);
      await this.browserPage.mouse.down();
      await this.element(over).waitFor();
      await this.moveMouseTo(over);
      await this.element(over).filter({ hasText: until }).waitFor();
      await this.browserPage.mouse.up();
    });
  }

  text(id: string): Promise<string> {
    return this.telling(`#${id} is not to be seen`, async () => (await this.element(id).innerText()).trim());
  }

  pageText(): Promise<string> {
    return this.screen().innerText();
  }

  async idsBeginning(start: string): Promise<string[]> {
    const ids = await this.screen().locator('[id]').filter({ visible: true }).evaluateAll((elements) => elements.map((element) => element.id));
    return ids.map((id) => this.writtenId(id)).filter((id) => id.startsWith(start));
  }

  waitFor(id: string): Promise<void> {
    return this.telling(`#${id} does not come`, () => this.element(id).first().waitFor());
  }

  waitForGone(id: string): Promise<void> {
    return this.telling(`#${id} does not go`, () => this.element(id).first().waitFor({ state: 'hidden' }));
  }

  waitForText(text: string | RegExp): Promise<void> {
    return this.telling(`${text} is not shown`, () => this.screen().getByText(text).filter({ visible: true }).first().waitFor());
  }

  waitForTextOf(id: string, text: string | RegExp): Promise<void> {
    return this.telling(`#${id} does not show ${text}`, () => this.element(id).filter({ hasText: text }).waitFor());
  }

  async settled(): Promise<void> {
    await this.browserPage.evaluate(() => scrollTo(0, 0));
    await this.browserPage.waitForFunction(() => [...document.images].every((image) => image.complete) && document.getAnimations().every((animation) => animation.playState !== 'running'));
  }

  async screenshot(path: string): Promise<void> {
    await this.browserPage.screenshot({ path, animations: 'disabled' });
  }

  private async moveMouseTo(id: string): Promise<void> {
    await this.element(id).scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await this.element(id).boundingBox())!;
    await this.browserPage.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  }

  protected element(id: string): Locator {
    return this.anyElement(id).filter({ visible: true });
  }

  /** Where keys go: the element itself, or the field inside it. */
  protected field(id: string): Locator {
    return this.element(id);
  }

  /** A failure says what was on the screen instead; the story cannot go on from there, so nothing after it waits. */
  private async telling<T>(what: string, work: () => Promise<T>): Promise<T> {
    if (this.stuck) throw new Error(`${what}: the story stopped before`);
    try {
      return await work();
    } catch (cause) {
      this.stuck = true;
      const { path } = await this.page();
      const shown = (await this.pageText().catch(() => '')).replace(/\s+/g, ' ');
      throw new Error(`${what}. On ${path}: ${shown}\n${(cause as Error).message.split('\n').slice(0, 12).join('\n')}\n${(await this.errors()).join('\n')}`, { cause });
    }
  }
}
