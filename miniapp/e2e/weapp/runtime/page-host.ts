import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter';
import { EventChannel } from './event-channel';
import type { ModuleLoader } from './modules';
import type { CompiledPackage } from './package-types';
import { tabPaths } from './package-types';
import { callLifecycle, type Instance, type PageRecord, type Query } from './page-record';
import { watchPageScroll } from './page-scroll';
import type { RenderStats } from './render-stats';
import type { Styles } from './styles';

const TAB_BAR = 'custom-tab-bar/index';

export interface PageHostParts {
  dist: CompiledPackage;
  backend: AssociatedBackend;
  codeSpace: CodeSpace;
  loader: ModuleLoader;
  styles: Styles;
  stats: RenderStats;
}

/** Brings pages into being, to the front, behind and to their end, each in its own scrolling holder. */
export class PageHost {
  constructor(private readonly parts: PageHostParts) {}

  /** Creates a page behind the others, without its lifecycle: `onLoad` comes when it is first shown. */
  create(path: string, query: Query, opener?: EventChannel): PageRecord {
    const { backend, codeSpace, loader, stats } = this.parts;
    loader.loadComponent(path);
    const root = backend.createRoot('page', codeSpace, path);
    const record: PageRecord = {
      path,
      query,
      instance: root.get() as unknown as Instance,
      component: root.getComponent(),
      holder: newHolder(path),
      roots: [root],
    };
    stats.adopt(record.component, path);
    this.equip(record, opener);
    attach(record.holder, root);
    watchPageScroll(record, this.parts.dist.json[path]?.onReachBottomDistance ?? 50);
    return record;
  }

  show(record: PageRecord): void {
    this.parts.styles.usePage(record.path);
    record.holder.dataset['active'] = 'true';
    const first = !record.holder.dataset['loaded'];
    record.holder.dataset['loaded'] = 'true';
    if (first) callLifecycle(record, 'onLoad', record.query);
    record.component.triggerPageLifetime('show', []);
    callLifecycle(record, 'onShow');
    if (first) callLifecycle(record, 'onReady');
  }

  hide(record: PageRecord): void {
    if (!record.holder.dataset['active']) return;
    delete record.holder.dataset['active'];
    record.component.triggerPageLifetime('hide', []);
    callLifecycle(record, 'onHide');
  }

  destroy(record: PageRecord): void {
    callLifecycle(record, 'onUnload');
    for (const root of record.roots) root.release();
    record.holder.remove();
  }

  private equip(record: PageRecord, opener: EventChannel | undefined): void {
    const tabBar = this.createTabBar(record);
    Object.assign(record.instance, {
      route: record.path,
      __route__: record.path,
      options: record.query,
      getTabBar: () => tabBar,
      getOpenerEventChannel: () => opener ?? new EventChannel(),
    });
  }

  private createTabBar(record: PageRecord): Instance | undefined {
    const { dist, backend, codeSpace, loader, stats } = this.parts;
    if (!dist.app.tabBar?.custom || !tabPaths(dist.app).includes(record.path)) return undefined;
    loader.loadComponent(TAB_BAR);
    const root = backend.createRoot('custom-tab-bar', codeSpace, TAB_BAR);
    const instance = root.get() as unknown as Instance;
    instance['getTabBar'] = () => instance;
    stats.adopt(root.getComponent(), record.path);
    attach(record.holder, root);
    record.roots.push(root);
    return instance;
  }
}

function newHolder(path: string): HTMLElement {
  const holder = document.createElement('div');
  holder.className = 'weapp-page';
  holder.dataset['path'] = path;
  document.body.appendChild(holder);
  return holder;
}

function attach(holder: HTMLElement, root: Root): void {
  const place = document.createElement('div');
  holder.insertBefore(place, holder.firstChild);
  root.attach(holder as never, place as never);
}
