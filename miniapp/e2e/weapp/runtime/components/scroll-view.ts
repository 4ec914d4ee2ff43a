import type { BuiltIn, Host } from './built-in';

const DEFAULT_THRESHOLD_PX = 50;

/** `scroll-view`: scrolls along the axes it names and emits `scroll`, `scrolltolower`, `scrolltoupper`. */
export const scrollView: BuiltIn = {
  tag: 'scroll-view',
  properties: {
    scrollX: Boolean, scrollY: Boolean, scrollTop: null, scrollLeft: null, scrollIntoView: String,
    lowerThreshold: null, upperThreshold: null, refresherEnabled: Boolean, refresherTriggered: Boolean,
  },
  attached: (host) => listen(host),
  changed: (host) => {
    const { style } = host.element;
    style.overflowX = host.property('scrollX') ? 'auto' : 'hidden';
    style.overflowY = host.property('scrollY') ? 'auto' : 'hidden';
    moveTo(host);
  },
};

function listen(host: Host): void {
  const { element } = host;
  let last = { top: 0, left: 0, lower: false, upper: true };
  element.addEventListener('scroll', () => {
    const { scrollTop: top, scrollLeft: left, scrollHeight, scrollWidth } = element;
    host.emit('scroll', { scrollTop: top, scrollLeft: left, scrollHeight, scrollWidth, deltaY: last.top - top, deltaX: last.left - left });
    const lower = remaining(host) <= threshold(host, 'lowerThreshold');
    const upper = top + left <= threshold(host, 'upperThreshold');
    if (lower && !last.lower) host.emit('scrolltolower', { direction: 'bottom' });
    if (upper && !last.upper) host.emit('scrolltoupper', { direction: 'top' });
    last = { top, left, lower, upper };
  });
}

function remaining({ element }: Host): number {
  const below = element.scrollHeight - element.clientHeight - element.scrollTop;
  const right = element.scrollWidth - element.clientWidth - element.scrollLeft;
  return below + right;
}

function threshold(host: Host, name: string): number {
  const given = host.property<number | string | null>(name);
  return given === null || given === undefined || given === '' ? DEFAULT_THRESHOLD_PX : Number(given);
}

function moveTo(host: Host): void {
  const { element } = host;
  const top = host.property<number | string | null>('scrollTop');
  const left = host.property<number | string | null>('scrollLeft');
  const into = host.property<string>('scrollIntoView');
  if (top !== null && top !== '') element.scrollTop = Number(top);
  if (left !== null && left !== '') element.scrollLeft = Number(left);
  if (into) element.querySelector(`[id$="--${into}"]`)?.scrollIntoView({ block: 'start', inline: 'start' });
}
