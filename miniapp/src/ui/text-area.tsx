import { Textarea, View } from '@tarojs/components';
import { named } from './named';

export interface TextAreaProps {
  id?: string;
  label: string;
  value: string;
  placeholder?: string;
  maxLength?: number;
  onChange: (value: string) => void;
}

/** Several lines of words. */
export function TextArea({ id, label, value, placeholder, maxLength = 2000, onChange }: TextAreaProps) {
  return (
    <View className="field">
      <View className="t-cap">{label}</View>
      <View className="field-box area">
        <Textarea {...named(id)} className="field-input area" value={value} placeholder={placeholder ?? label} placeholderClass="field-hint" maxlength={maxLength} autoHeight aria-label={label} onInput={(event) => onChange(event.detail.value)} />
      </View>
    </View>
  );
}
