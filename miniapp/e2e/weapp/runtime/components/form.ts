import { type BuiltIn, type Host, hostOf, hostsIn } from './built-in';

export const form: BuiltIn = {
  tag: 'form',
  properties: { reportSubmit: Boolean },
  attached: (host) => host.element.addEventListener('submit', (event) => event.preventDefault()),
};

export const label: BuiltIn = {
  tag: 'label',
  properties: { for: String },
  attached: (host) => {
    host.element.addEventListener('click', (event) => {
      const inside = hostOf((event.target as Element).closest('checkbox,radio,switch,button,input'));
      if (!inside) labelled(host)?.activate?.();
    });
  },
};

export function formOf(element: Element): Host | undefined {
  return hostOf(element.closest('form'));
}

/** Emits `submit` with the values of the named controls in the form. */
export function submitForm(host: Host): void {
  const named = hostsIn(host.element).filter((field) => field.field && field.property<string>('name'));
  host.emit('submit', { value: Object.fromEntries(named.map((field) => [field.property<string>('name'), field.field?.()])) });
}

export function resetForm(host: Host): void {
  for (const field of hostsIn(host.element)) field.reset?.();
  host.emit('reset');
}

function labelled(host: Host): Host | undefined {
  const id = host.property<string>('for');
  if (!id) return hostsIn(host.element).find((control) => control.activate);
  return hostOf(host.element.closest('.weapp-page')?.querySelector(`[id$="--${id}"]`) ?? null);
}
