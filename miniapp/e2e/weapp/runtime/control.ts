import type { AppLifecycle } from './app-lifecycle';
import { answerPicker, type PickerValue } from './components/picker';
import { journal, plain, type WxCall } from './journal';
import type { PhonePhoto } from './media';
import type { Navigation } from './navigation';
import type { Network } from './network';
import { type NodeStats, nodeStats, textOf, type TextSize, textSizes, type TouchTarget, touchTargets } from './page-measure';
import { callLifecycle } from './page-record';
import { pullDown } from './page-scroll';
import type { RenderStats, SetDataStats } from './render-stats';
import type { WeappStorage } from './storage';
import type { SubscribeAnswer } from './subscribe-message';
import { toast } from './toast';

export interface RuntimeStats {
  /** Per page path. */
  setData: Record<string, SetDataStats>;
  /** Of the page in front. */
  nodes: NodeStats;
  requests: { total: number; running: number; maxConcurrent: number; queued: number };
  /** UTF-8 bytes of all stored values. */
  storageBytes: number;
}

/** What the story decided about the outside world. */
export interface Script {
  scans: (string | null)[];
  photos: (readonly PhonePhoto[])[];
  place: { readonly latitude: number; readonly longitude: number } | null;
  subscribe: SubscribeAnswer;
}

export interface ControlParts {
  app: AppLifecycle;
  navigation: Navigation;
  network: Network;
  stats: RenderStats;
  storage: WeappStorage;
  script: Script;
  wx: object;
}

/** The runtime's side of the driver: plain values in, plain values out. */
export class Control {
  constructor(private readonly parts: ControlParts) {}

  page(): { path: string; query: Record<string, string>; data: Record<string, unknown> } {
    const { path, query, instance } = this.parts.navigation.current();
    return { path, query, data: plain(instance['data'] as object) };
  }

  stack(): string[] {
    return this.parts.navigation.stack.map((record) => record.path);
  }

  call(name: string, options: object): Promise<unknown> {
    return Promise.resolve((this.parts.wx as Record<string, (given: object) => unknown>)[name]?.(options));
  }

  stats(): RuntimeStats {
    const { stats, navigation, network, storage } = this.parts;
    return {
      setData: stats.snapshot(),
      nodes: nodeStats(navigation.current().holder),
      requests: { ...network.counts },
      storageBytes: storage.size(),
    };
  }

  touchTargets(): TouchTarget[] {
    return touchTargets(this.parts.navigation.current().holder);
  }

  textSizes(): TextSize[] {
    return textSizes(this.parts.navigation.current().holder);
  }

  textOf(id: string): string | undefined {
    return textOf(this.parts.navigation.current().holder, id);
  }

  calls(): WxCall[] {
    return journal.calls;
  }

  errors(): string[] {
    return journal.errors;
  }

  toasts(): string[] {
    return toast.shown;
  }

  storage(): Record<string, string> {
    return this.parts.storage.dump();
  }

  pending(): number {
    return this.parts.network.pending();
  }

  setOnline(online: boolean): void {
    this.parts.network.setOnline(online);
  }

  scan(result: string | null): void {
    this.parts.script.scans.push(result);
  }

  choosePhotos(photos: readonly PhonePhoto[]): void {
    this.parts.script.photos.push(photos);
  }

  standAt(place: Script['place']): void {
    this.parts.script.place = place;
  }

  subscribe(answer: SubscribeAnswer): void {
    this.parts.script.subscribe = answer;
  }

  pick(value: PickerValue | null): void {
    answerPicker(value);
  }

  scrollPage(top: number): void {
    this.parts.navigation.current().holder.scrollTop = top;
  }

  pullDown(): Promise<void> {
    return pullDown(this.parts.navigation.current());
  }

  /** What the page gives for a share card from the capsule's menu. */
  share(): unknown {
    return callLifecycle(this.parts.navigation.current(), 'onShareAppMessage', { from: 'menu' });
  }

  background(): void {
    callLifecycle(this.parts.navigation.current(), 'onHide');
    this.parts.app.hide();
  }

  foreground(): void {
    this.parts.app.show();
    callLifecycle(this.parts.navigation.current(), 'onShow');
  }
}
