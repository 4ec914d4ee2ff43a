import type { GeneralComponent } from 'glass-easel';
import { component as adapterComponent } from 'glass-easel-miniprogram-adapter';

/** How often and how much a page sent to its view; sizes are UTF-8 bytes of the JSON text. */
export interface SetDataStats {
  count: number;
  bytes: number;
  maxBytes: number;
  firstBytes: number;
  /** The most calls that fell into any one second. */
  maxPerSecond: number;
}

type Caller = { _$: GeneralComponent };
type SetData = (this: Caller, data: object, callback?: () => void) => void;

/** Counts every `setData`, of pages and of the components in them, per page path. */
export class RenderStats {
  private readonly byPath = new Map<string, SetDataStats>();
  private readonly instants = new Map<string, number[]>();
  private readonly owners = new WeakMap<GeneralComponent, string>();

  /** From now on `setData` of `root` and of every component below counts for `path`. */
  adopt(root: GeneralComponent, path: string): void {
    this.owners.set(root, path);
  }

  install(): void {
    const prototype = adapterComponent.ComponentCaller.prototype as unknown as { setData: SetData };
    const setData = prototype.setData;
    const count = (caller: Caller, data: object) => this.count(caller, data);
    prototype.setData = function (data, callback) {
      count(this, data);
      setData.call(this, data, callback);
    };
  }

  snapshot(): Record<string, SetDataStats> {
    return Object.fromEntries([...this.byPath].map(([path, stats]) => [path, { ...stats }]));
  }

  private count(caller: Caller, data: object): void {
    const path = this.owner(caller._$);
    const bytes = new TextEncoder().encode(JSON.stringify(data) ?? '').length;
    const stats = this.byPath.get(path) ?? { count: 0, bytes: 0, maxBytes: 0, firstBytes: bytes, maxPerSecond: 0 };
    stats.count += 1;
    stats.bytes += bytes;
    stats.maxBytes = Math.max(stats.maxBytes, bytes);
    stats.maxPerSecond = Math.max(stats.maxPerSecond, this.inLastSecond(path));
    this.byPath.set(path, stats);
  }

  private inLastSecond(path: string): number {
    const now = performance.now();
    const recent = [...(this.instants.get(path) ?? []).filter((instant) => now - instant < 1000), now];
    this.instants.set(path, recent);
    return recent.length;
  }

  private owner(component: GeneralComponent): string {
    let node = component;
    for (let shadow = node.ownerShadowRoot; shadow; shadow = node.ownerShadowRoot) node = shadow.getHostNode();
    return this.owners.get(node) ?? node.is;
  }
}
