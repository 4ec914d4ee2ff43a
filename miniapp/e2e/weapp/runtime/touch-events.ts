import { CurrentWindowBackendContext, type Element as EaselElement, Event as EaselEvent, type EventBubbleStatus } from 'glass-easel';
import { withGesture } from './gesture';

/** DOM events that reach WXML as they are; the rest (input, change, scroll, load …) come from the built-in elements. */
const FROM_DOM = /^(touch(start|move|end|cancel)|transitionend|animation(start|iteration|end))$/;
const LONG_PRESS_MS = 350;
const MOVED_PX = 10;

type Listener = Parameters<CurrentWindowBackendContext['onEvent']>[0];
type EventOptions = Parameters<Listener>[3];

/** The browser as glass-easel's backend, with taps that open a gesture and touches in WeChat's place (`event.touches`). */
export function createBackendContext(): CurrentWindowBackendContext {
  const context = new CurrentWindowBackendContext();
  const setListenerStats = context.setListenerStats.bind(context);
  context.setListenerStats = (element, type, capture, level) => {
    if (FROM_DOM.test(type)) setListenerStats(element, type, capture, level);
  };
  context.onEvent((target, type, detail, options) => {
    if (type === 'tap' && isDisabled(target)) return undefined;
    let status: EventBubbleStatus | undefined;
    const send = () => void (status = dispatch(target, type, detail, options));
    if (type === 'tap') withGesture(send);
    else send();
    return status;
  });
  watchLongPress();
  return context;
}

function dispatch(target: EaselElement, type: string, detail: unknown, options: EventOptions): EventBubbleStatus {
  const original = options.originalEvent as Partial<TouchEvent> | undefined;
  const extraFields = { touches: touches(original?.touches), changedTouches: touches(original?.changedTouches) };
  const event = new EaselEvent(type, detail, { ...options, extraFields });
  EaselEvent.dispatchEvent(target, event);
  return event.getEventBubbleStatus();
}

function touches(list: TouchList | undefined): object[] {
  return [...(list ?? [])].map(({ identifier, clientX, clientY, pageX, pageY }) => ({ identifier, clientX, clientY, pageX, pageY }));
}

function isDisabled(target: EaselElement): boolean {
  return (target.$$ as unknown as Element | null)?.closest?.('button[disabled]') != null;
}

function watchLongPress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: Touch | undefined;
  const stop = () => clearTimeout(timer);
  document.addEventListener('touchstart', (event) => {
    stop();
    start = event.touches[0];
    const target = easelAt(event.target as Element | null);
    if (target && start) timer = setTimeout(() => longPress(target, event), LONG_PRESS_MS);
  });
  document.addEventListener('touchmove', (event) => {
    const now = event.touches[0];
    if (start && now && Math.hypot(now.clientX - start.clientX, now.clientY - start.clientY) > MOVED_PX) stop();
  });
  document.addEventListener('touchend', stop);
  document.addEventListener('touchcancel', stop);
}

function longPress(target: EaselElement, originalEvent: TouchEvent): void {
  const { clientX: x, clientY: y } = originalEvent.touches[0] ?? { clientX: 0, clientY: 0 };
  for (const type of ['longpress', 'longtap']) dispatch(target, type, { x, y }, { originalEvent, bubbles: true, composed: true } as EventOptions);
}

function easelAt(element: Element | null): EaselElement | undefined {
  for (let at = element; at; at = at.parentElement) {
    const easel = (at as { __wxElement?: EaselElement }).__wxElement;
    if (easel) return easel;
  }
  return undefined;
}
