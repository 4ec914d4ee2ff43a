import type { BuiltIn, Host } from './built-in';

const SWIPE_PX = 40;

interface SwiperState {
  current: number;
  timer?: ReturnType<typeof setInterval>;
}

const states = new WeakMap<Host, SwiperState>();

/** `swiper`: a swipe of 40 px or autoplay shows the next item and emits `change`. */
export const swiper: BuiltIn = {
  tag: 'swiper',
  properties: { current: Number, autoplay: Boolean, interval: Number, vertical: Boolean, circular: Boolean },
  attached: (host) => {
    states.set(host, { current: host.property('current') });
    new MutationObserver(() => layOut(host)).observe(host.element, { childList: true, subtree: true });
    listenToSwipes(host);
  },
  changed: (host) => {
    const state = states.get(host);
    if (!state) return;
    if (state.current !== host.property('current')) move(host, host.property('current'), '');
    else layOut(host);
    clearInterval(state.timer);
    if (host.property('autoplay')) state.timer = setInterval(() => advance(host, 1, 'autoplay'), host.property<number>('interval') || 5000);
  },
  detached: (host) => clearInterval(states.get(host)?.timer),
};

function listenToSwipes(host: Host): void {
  let start: Touch | undefined;
  host.element.addEventListener('touchstart', (event) => void (start = event.touches[0]));
  host.element.addEventListener('touchend', (event) => {
    const end = event.changedTouches[0];
    if (!start || !end) return;
    const moved = host.property('vertical') ? end.clientY - start.clientY : end.clientX - start.clientX;
    if (Math.abs(moved) >= SWIPE_PX) advance(host, moved < 0 ? 1 : -1, 'touch');
  });
}

function advance(host: Host, step: number, source: string): void {
  const count = items(host).length;
  const state = states.get(host);
  if (!state || count === 0) return;
  const next = state.current + step;
  move(host, host.property('circular') ? (next + count) % count : Math.min(count - 1, Math.max(0, next)), source);
}

function move(host: Host, current: number, source: string): void {
  const state = states.get(host);
  if (!state || state.current === current) return;
  state.current = current;
  layOut(host);
  host.emit('change', { current, source, currentItemId: '' });
  host.emit('animationfinish', { current, source });
}

function layOut(host: Host): void {
  const current = states.get(host)?.current ?? 0;
  const axis = host.property('vertical') ? 'Y' : 'X';
  items(host).forEach((item, index) => {
    item.style.transform = `translate${axis}(${(index - current) * 100}%)`;
  });
}

function items(host: Host): HTMLElement[] {
  return [...host.element.querySelectorAll<HTMLElement>('swiper-item')].filter((item) => item.closest('swiper') === host.element);
}
