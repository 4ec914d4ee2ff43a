import type { WxApis } from './api';
import type { AppEvents } from './app-events';
import type { BootConfig } from './boot-config';
import { journal } from './journal';
import { parsePageUrl, type Query } from './page-record';

type AppInstance = Record<string, unknown>;

export interface LaunchOptions {
  path: string;
  query: Query;
  scene: number;
  referrerInfo: object;
}

/** The one `App(…)` of a mini-program and what it was launched with. */
export class AppLifecycle {
  instance: AppInstance | undefined;
  readonly launch: LaunchOptions;

  constructor(
    config: BootConfig,
    firstPage: string,
    private readonly events: AppEvents,
  ) {
    const { path, query } = parsePageUrl(config.launchUrl ?? firstPage, (given) => given.replace(/^\//, ''));
    this.launch = { path, query, scene: config.scene, referrerInfo: {} };
  }

  readonly register = (options: AppInstance): void => {
    this.instance = options;
    this.call('onLaunch', this.launch);
    this.show();
  };

  show(): void {
    this.call('onShow', this.launch);
    this.events.emit('AppShow', this.launch);
  }

  hide(): void {
    this.call('onHide');
    this.events.emit('AppHide', {});
  }

  /** Journals every uncaught error and tells the mini-program, as WeChat does. */
  watchErrors(): void {
    addEventListener('error', (event) => {
      journal.error(event.error ?? event.message);
      this.call('onError', event.message);
      this.events.emit('Error', { message: event.message });
    });
    addEventListener('unhandledrejection', (event) => {
      journal.error(event.reason);
      this.call('onUnhandledRejection', { reason: event.reason as unknown });
      this.events.emit('UnhandledRejection', { reason: event.reason as unknown });
    });
  }

  apis(): WxApis {
    return {
      getLaunchOptionsSync: () => ({ ...this.launch }),
      getEnterOptionsSync: () => ({ ...this.launch }),
      getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
    };
  }

  private call(name: string, ...args: unknown[]): void {
    const handler = this.instance?.[name];
    if (typeof handler === 'function') (handler as (...given: unknown[]) => void).apply(this.instance, args);
  }
}
