import { type ReactNode, useRef } from 'react';
import { type CommonEvent, type ITouchEvent, View } from '@tarojs/components';
import { landmark } from '@/platform/accessibility';
import { pressable } from './pressable';
import { named } from './named';
import { useScreenShape } from './screen-context';
import { SmallButton } from './small-button';

export interface SheetProps {
  id?: string;
  open: boolean;
  title?: string;
  /** Right of the title: a Tag. */
  aside?: ReactNode;
  /** By mask or a swipe down. What was typed belongs to the page, so nothing is lost. */
  onClose: () => void;
  /** The one primary button. */
  action?: ReactNode;
  children: ReactNode;
}

const SWIPE_PX = 60;

/** Give it to Screen's `overlay`. Never on top of another sheet. The elder have a button to close it, and neither mask nor swipe to know of. */
export function Sheet({ id, open, title, aside, onClose, action, children }: SheetProps) {
  const startY = useRef(0);
  const { elder } = useScreenShape();
  if (!open) return null;
  const start = (event: CommonEvent) => { startY.current = touchY(event); };
  const end = (event: CommonEvent) => { if (touchY(event) - startY.current > SWIPE_PX) onClose(); };
  return (
    <View {...named(id)} className="sheet-layer">
      <View id="sheet-mask" className="sheet-mask" {...pressable('关上')} onClick={onClose} />
      <View className="sheet" {...landmark('dialog')} aria-label={title}>
        <View className="sheet-head" onTouchStart={start} onTouchEnd={end}>
          <View className="sheet-grip"><View className="sheet-bar" /></View>
          {title && <View className="row between wrap"><View className="t-title">{title}</View>{!elder && aside}</View>}
          {elder && <View className="row between wrap">{aside}<SmallButton id="sheet-close" kind="line" icon="close" onPress={onClose}>关上</SmallButton></View>}
        </View>
        <View className="sheet-body">{children}</View>
        {action}
      </View>
    </View>
  );
}

const touchY = (event: CommonEvent) => (event as ITouchEvent).changedTouches[0]?.clientY ?? 0;
