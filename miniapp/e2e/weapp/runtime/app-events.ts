import type { WxApis } from './api';

type Listener = (detail: object) => void;

/** Events of the whole mini-program, each with an `on…`/`off…` pair in `wx`. */
const EVENTS = [
  'AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'NetworkStatusChange', 'ThemeChange',
  'WindowResize', 'KeyboardHeightChange', 'MemoryWarning', 'UserCaptureScreen', 'NeedPrivacyAuthorization',
] as const;

export type AppEvent = (typeof EVENTS)[number];

export class AppEvents {
  private readonly listeners = new Map<AppEvent, Set<Listener>>();

  emit(event: AppEvent, detail: object): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(detail);
  }

  apis(): WxApis {
    const apis: WxApis = {};
    for (const event of EVENTS) {
      const set = new Set<Listener>();
      this.listeners.set(event, set);
      apis[`on${event}`] = (listener: Listener) => void set.add(listener);
      apis[`off${event}`] = (listener?: Listener) => void (listener ? set.delete(listener) : set.clear());
    }
    return apis;
  }
}
