import { ApiFailure } from './api';
import { EventChannel } from './event-channel';
import { resolvePath } from './modules';
import type { PageHost } from './page-host';
import { type PageRecord, parsePageUrl, type Query } from './page-record';
import type { TabPages } from './tab-pages';

const STACK_LIMIT = 10;

/** The page stack with WeChat's rules: at most ten pages, tab pages only at the bottom and reached by `switchTab`. */
export class Navigation {
  readonly stack: PageRecord[] = [];

  constructor(
    private readonly host: PageHost,
    private readonly tabs: TabPages,
    private readonly pages: ReadonlySet<string>,
  ) {}

  current(): PageRecord {
    const record = this.stack.at(-1);
    if (!record) throw new Error('no page is open');
    return record;
  }

  navigateTo(url: string): EventChannel {
    const { path, query } = this.target(url);
    if (this.tabs.has(path)) throw new ApiFailure('can not navigateTo a tabbar page');
    if (this.stack.length >= STACK_LIMIT) throw new ApiFailure(`webview count limit exceed (${STACK_LIMIT})`);
    this.host.hide(this.current());
    const channel = new EventChannel();
    this.push(this.host.create(path, query, channel));
    return channel;
  }

  redirectTo(url: string): void {
    const { path, query } = this.target(url);
    if (this.tabs.has(path)) throw new ApiFailure('can not redirectTo a tabbar page');
    this.drop(this.stack.pop());
    this.push(this.host.create(path, query));
  }

  navigateBack(delta: number): void {
    if (this.stack.length < 2) throw new ApiFailure('cannot navigate back at first page.');
    const target = Math.max(0, this.stack.length - 1 - Math.max(1, delta));
    while (this.stack.length - 1 > target) this.drop(this.stack.pop());
    this.host.show(this.current());
  }

  switchTab(url: string): void {
    const { path } = this.target(url);
    if (!this.tabs.has(path)) throw new ApiFailure('can not switch to no-tabBar page');
    if (this.stack.at(-1)?.path === path) return;
    while (this.stack.length) this.leave(this.stack.pop());
    this.push(this.tabs.open(path));
  }

  /** Closes every page, tab pages that wait behind included. */
  reLaunch(url: string): void {
    const { path, query } = this.target(url);
    while (this.stack.length) this.drop(this.stack.pop());
    this.tabs.closeAll();
    this.push(this.tabs.has(path) ? this.tabs.open(path, query) : this.host.create(path, query));
  }

  private push(record: PageRecord): void {
    this.stack.push(record);
    this.host.show(record);
  }

  private leave(record: PageRecord | undefined): void {
    if (record && this.tabs.has(record.path)) this.host.hide(record);
    else this.drop(record);
  }

  private drop(record: PageRecord | undefined): void {
    if (!record) return;
    this.tabs.forget(record);
    this.host.destroy(record);
  }

  private target(url: string): { path: string; query: Query } {
    const from = this.stack.at(-1)?.path ?? '';
    const parsed = parsePageUrl(url, (path) => resolvePath(from, path));
    if (!this.pages.has(parsed.path)) throw new ApiFailure(`page "${parsed.path}" is not found`);
    return parsed;
  }
}
