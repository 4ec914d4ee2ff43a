import type { BuiltIn, Host } from './built-in';

type Field = HTMLInputElement | HTMLTextAreaElement;

const PROPERTIES = {
  value: String,
  type: String,
  password: Boolean,
  placeholder: String,
  disabled: Boolean,
  maxlength: Number,
  focus: Boolean,
  name: String,
  confirmType: String,
};

/** WeChat's own limit when a page sets none. */
const DEFAULT_MAX_LENGTH = 140;
const INPUT_MODES: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

export const input: BuiltIn = { tag: 'input', properties: PROPERTIES, attached: listen, changed: apply };
export const textarea: BuiltIn = { tag: 'textarea', properties: PROPERTIES, attached: listen, changed: apply };

function listen(host: Host): void {
  const field = host.element as Field;
  host.field = () => field.value;
  host.reset = () => void (field.value = '');
  field.addEventListener('input', () => {
    host.emit('input', { value: field.value, cursor: field.selectionStart, keyCode: 0 });
  });
  field.addEventListener('focus', () => host.emit('focus', { value: field.value, height: 0 }));
  field.addEventListener('blur', () => host.emit('blur', { value: field.value, cursor: field.selectionStart }));
  field.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Enter' || field instanceof HTMLTextAreaElement) return;
    host.emit('confirm', { value: field.value });
    field.blur();
  });
}

function apply(host: Host): void {
  const field = host.element as Field;
  const type = host.property<string>('type');
  const limit = host.property<number>('maxlength') || DEFAULT_MAX_LENGTH;
  if (field.value !== host.property('value')) field.value = host.property('value');
  field.placeholder = host.property('placeholder');
  field.disabled = host.property('disabled');
  field.inputMode = INPUT_MODES[type] ?? 'text';
  if (limit > 0) field.maxLength = limit;
  else field.removeAttribute('maxlength');
  if (field instanceof HTMLInputElement) field.type = host.property('password') ? 'password' : 'text';
  if (host.property('focus')) field.focus();
}
