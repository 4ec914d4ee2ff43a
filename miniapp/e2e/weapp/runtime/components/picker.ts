import type { BuiltIn, Host } from './built-in';

export type PickerValue = number | number[] | string | string[];

let opened: Host | undefined;

/** `picker`: a tap opens it; the story answers in the place of WeChat's wheel. */
export const picker: BuiltIn = {
  tag: 'picker',
  properties: { mode: String, range: Array, rangeKey: String, value: null, start: String, end: String, disabled: Boolean, name: String },
  attached: (host) => {
    let picked: PickerValue | undefined;
    host.field = () => picked ?? host.property('value');
    host.component.addListener('change', ({ detail }) => void (picked = (detail as { value: PickerValue }).value));
    host.activate = () => void (opened = host.property('disabled') ? undefined : host);
    host.element.addEventListener('click', () => host.activate?.());
  },
};

/** Chooses in the open picker, or leaves it with `null`; throws when none is open or WeChat would not offer `value`. */
export function answerPicker(value: PickerValue | null): void {
  const host = opened;
  if (!host) throw new Error('no picker is open');
  opened = undefined;
  if (value === null) return host.emit('cancel');
  const refusal = refuse(host, value);
  if (refusal) throw new Error(`picker: ${refusal}`);
  host.emit('change', { value });
}

function refuse(host: Host, value: PickerValue): string | undefined {
  const mode = host.property<string>('mode') || 'selector';
  if (mode === 'selector') return (host.property<unknown[]>('range')?.[Number(value)] === undefined && `no entry ${String(value)}`) || undefined;
  if (mode !== 'time' && mode !== 'date') return undefined;
  const pattern = mode === 'time' ? /^\d\d:\d\d$/ : /^\d{4}-\d\d-\d\d$/;
  const start = host.property<string>('start');
  const end = host.property<string>('end');
  const text = String(value);
  const offered = pattern.test(text) && (!start || text >= start) && (!end || text <= end);
  return offered ? undefined : `${text} is not offered`;
}
