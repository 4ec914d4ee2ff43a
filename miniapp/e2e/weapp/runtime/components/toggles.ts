import { type BuiltIn, type Host, hostOf, hostsIn } from './built-in';

const PROPERTIES = { value: String, checked: Boolean, disabled: Boolean, name: String, color: String };

/** `switch`: a tap turns it and emits `change` with a boolean. */
export const switchControl: BuiltIn = {
  tag: 'switch',
  properties: PROPERTIES,
  attached: (host) => {
    host.field = () => isChecked(host);
    onActivate(host, () => {
      setChecked(host, !isChecked(host));
      host.emit('change', { value: isChecked(host) });
    });
  },
  changed: (host) => setChecked(host, host.property('checked')),
};

export const checkbox: BuiltIn = {
  tag: 'checkbox',
  properties: PROPERTIES,
  attached: (host) => {
    onActivate(host, () => {
      setChecked(host, !isChecked(host));
      emitGroup(host, 'checkbox-group');
    });
  },
  changed: (host) => setChecked(host, host.property('checked')),
};

export const radio: BuiltIn = {
  tag: 'radio',
  properties: PROPERTIES,
  attached: (host) => {
    onActivate(host, () => {
      if (isChecked(host)) return;
      for (const other of members(host.element.closest('radio-group'), 'radio')) setChecked(other, false);
      setChecked(host, true);
      emitGroup(host, 'radio-group');
    });
  },
  changed: (host) => setChecked(host, host.property('checked')),
};

export const checkboxGroup: BuiltIn = {
  tag: 'checkbox-group',
  properties: { name: String },
  attached: (host) => void (host.field = () => checkedValues(host.element, 'checkbox')),
};

export const radioGroup: BuiltIn = {
  tag: 'radio-group',
  properties: { name: String },
  attached: (host) => void (host.field = () => checkedValues(host.element, 'radio')[0] ?? ''),
};

function onActivate(host: Host, work: () => void): void {
  host.activate = () => {
    if (!host.property('disabled')) work();
  };
  host.reset = () => setChecked(host, false);
  host.element.addEventListener('click', () => host.activate?.());
}

function isChecked(host: Host): boolean {
  return host.element.hasAttribute('checked');
}

function setChecked(host: Host, checked: boolean): void {
  host.element.toggleAttribute('checked', checked);
}

function emitGroup(host: Host, tag: 'checkbox-group' | 'radio-group'): void {
  const group = hostOf(host.element.closest(tag));
  group?.emit('change', { value: group.field?.() });
}

function members(group: Element | null, tag: string): Host[] {
  return group ? hostsIn(group).filter((host) => host.element.tagName.toLowerCase() === tag) : [];
}

function checkedValues(group: Element, tag: string): string[] {
  return members(group, tag).filter(isChecked).map((host) => host.property<string>('value'));
}
