import { Input, View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { named } from './named';

export interface TextFieldProps {
  id?: string;
  /** Read by screen readers; shown above unless `icon` stands for it. */
  label: string;
  value: string;
  placeholder?: string;
  type?: 'text' | 'number' | 'digit';
  maxLength?: number;
  /** A search box: icon in place of the label. */
  icon?: IconName;
  onChange: (value: string) => void;
  onConfirm?: () => void;
}

export function TextField(props: TextFieldProps) {
  const { id, label, value, placeholder, type = 'text', maxLength = 140, icon, onChange, onConfirm } = props;
  return (
    <View className="field">
      {!icon && <View className="t-cap">{label}</View>}
      <View className="field-box">
        {icon && <Icon name={icon} className="c-sub" />}
        <Input
          {...named(id)} className="field-input" value={value} placeholder={placeholder ?? label} placeholderClass="field-hint" type={type} maxlength={maxLength}
          aria-label={label} onInput={(event) => onChange(event.detail.value)} onConfirm={onConfirm}
        />
      </View>
    </View>
  );
}
