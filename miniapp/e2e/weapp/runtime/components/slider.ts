import type { BuiltIn, Host } from './built-in';

/** `slider`: a tap on the track moves it there and emits `change`. */
export const slider: BuiltIn = {
  tag: 'slider',
  properties: { min: Number, max: Number, step: Number, value: Number, disabled: Boolean, name: String },
  attached: (host) => {
    let value = host.property<number>('value');
    host.field = () => value;
    host.element.addEventListener('click', (event) => {
      if (host.property('disabled')) return;
      value = valueAt(host, event.clientX);
      host.emit('changing', { value });
      host.emit('change', { value });
    });
  },
};

function valueAt(host: Host, clientX: number): number {
  const { left, width } = host.element.getBoundingClientRect();
  const min = host.property<number>('min');
  const max = host.property<number>('max') || 100;
  const step = host.property<number>('step') || 1;
  const share = Math.min(1, Math.max(0, (clientX - left) / width));
  return min + Math.round((share * (max - min)) / step) * step;
}
